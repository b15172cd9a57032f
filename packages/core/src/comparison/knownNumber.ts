/** The number if it is one: sources leave NaN or infinity where they mean that they do not know. */
export function knownNumber(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
