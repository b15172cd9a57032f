import { numberText } from './numberText';

/**
 * JSON with two spaces of indent that keeps what `JSON.stringify` loses or hides: the sign of a
 * negative zero, and marks that would make a viewer show another text than is there, which it
 * writes as escapes (control characters and halves of surrogate pairs are escaped anyway). Takes
 * plain values only; a number that is not finite becomes null.
 */
export function writeJson(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : 'null';
  if (typeof value !== 'object' || value === null)
    return writeText(JSON.stringify(value) ?? 'null');
  const isArray = Array.isArray(value);
  const parts = isArray
    ? value.map((item) => inner + writeJson(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(
          ([key, item]) => `${inner}${writeText(JSON.stringify(key))}: ${writeJson(item, inner)}`,
        );
  const [open, close] = isArray ? '[]' : '{}';
  return parts.length === 0
    ? `${open}${close}`
    : `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

function writeText(json: string): string {
  return json.replace(
    /[\p{Bidi_Control}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
