/** A label of at most `length` characters; the middle goes, since names differ at both ends. */
export function shortenLabel(label: string, length: number): string {
  const characters = [...label];
  if (characters.length <= length) return label;
  if (length < 1) return '';
  const tail = Math.floor((length - 1) * 0.4);
  const head = characters.slice(0, length - 1 - tail).join('');
  const end = characters.slice(characters.length - tail).join('');
  return `${head.trimEnd()}…${end.trimStart()}`;
}
