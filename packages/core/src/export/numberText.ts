/** A finite number with every digit that tells it apart, and with the sign of a negative zero. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
