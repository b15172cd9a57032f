/**
 * A text as a file's name that every system takes and none reads as a path: letters and digits of any
 * script in lower case, joined by `-`, at most 80 characters; never empty, hidden or one of the
 * names that Windows keeps for devices.
 */
export function fileName(text: string, ending?: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, 80).join('').replace(/-$/, '');
  const isTaken = name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);
  const safe = isTaken ? ['file', name].filter(Boolean).join('-') : name;
  return ending === undefined ? safe : `${safe}.${ending}`;
}
