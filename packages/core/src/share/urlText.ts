/**
 * Any string in `A-Z a-z 0-9 _ - *` alone, characters that no browser, router or `URLSearchParams`
 * encodes once more. Other UTF-16 code units are written as `*2f`, from 256 on as `*u4e2d`, so that
 * half a surrogate pair comes back too. Reversed by {@link decodeUrlText}.
 */
export function encodeUrlText(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, (unit) => {
    const hex = unit.charCodeAt(0).toString(16);
    return hex.length > 2 ? `*u${hex.padStart(4, '0')}` : `*${hex.padStart(2, '0')}`;
  });
}

/** What {@link encodeUrlText} was given; undefined for what it never writes, or without a text. */
export function decodeUrlText(text: string | undefined): string | undefined {
  if (text === undefined || /[^A-Za-z0-9_*-]/.test(text)) return undefined;
  let isWhole = true;
  const decoded = text.replace(/\*(?:u([0-9a-f]{4})|([0-9a-f]{2}))?/g, (_, unit, byte) => {
    const hex: string | undefined = unit ?? byte;
    if (hex === undefined) isWhole = false;
    return String.fromCharCode(Number.parseInt(hex ?? '0', 16));
  });
  return isWhole ? decoded : undefined;
}
