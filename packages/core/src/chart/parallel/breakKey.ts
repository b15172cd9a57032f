import { shortenLabel } from '../../format/shortenLabel';

/**
 * A name with dots and underscores in lines of at most `length` characters, broken behind those; its
 * last line is shortened where more would follow.
 */
export function breakKey(
  key: string,
  { length, lines }: { readonly length: number; readonly lines: number },
): readonly string[] {
  const broken: string[] = [];
  for (const part of key.split(/(?<=[._/ -])/)) {
    const last = broken.at(-1);
    if (last !== undefined && [...last, ...part].length <= length) {
      broken[broken.length - 1] = last + part;
    } else broken.push(part);
  }
  const kept = broken.slice(0, lines - 1);
  if (broken.length >= lines) kept.push(broken.slice(lines - 1).join(''));
  return kept.map((line) => shortenLabel(line, length));
}
