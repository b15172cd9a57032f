import { fillTemplate, plainText } from '../format/template';

/** A template with its placeholders filled, as plain text. */
export function fillText(template: string, values: { readonly [name: string]: string }): string {
  return plainText(fillTemplate(template, values));
}
