/** Seconds in the two largest units: 2 h 18 min, 48 min, 12 s. Under ten seconds with two digits. */
export function formatDuration(seconds: number): string {
  const rounded = Math.round(seconds);
  if (seconds < 9.95) return `${Number(seconds.toPrecision(2))} s`;
  if (rounded < 60) return `${rounded} s`;
  if (rounded < 3600) return twoUnits(rounded, 60, 'min', 's');
  const minutes = Math.round(seconds / 60);
  if (minutes < 24 * 60) return twoUnits(minutes, 60, 'h', 'min');
  return twoUnits(Math.round(seconds / 3600), 24, 'd', 'h');
}

function twoUnits(amount: number, per: number, large: string, small: string): string {
  const rest = amount % per;
  const whole = `${Math.floor(amount / per)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}
