/** A template by count. */
export const plural = (one: string, other: string) => (count: number) =>
  count === 1 ? one : other;

/** So many runs, in German. */
export const runs = (count: number) => (count === 1 ? '1 Lauf' : `${count} Läufe`);
