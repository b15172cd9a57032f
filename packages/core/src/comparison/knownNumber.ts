/** The number if it is one: sources leave null, NaN or infinity where they do not know. */
export function knownNumber(value: number | null | undefined): number | undefined {
  return Number.isFinite(value) ? (value as number) : undefined;
}
