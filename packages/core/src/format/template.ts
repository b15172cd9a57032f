import { isolateText } from './isolateText';

/** A run named inside a text, so that a screen can show it as one. */
export interface RunMention {
  readonly runId: string;
  readonly label: string;
}

/** A sentence in which runs are still runs, so that a screen can link them or color their names. */
export type RichText = readonly (string | RunMention)[];

/**
 * Fills `{name}` placeholders. A run stays a mention, everything else becomes text; a placeholder
 * without a value stays as it is written. A value never turns the direction of the words around it.
 */
export function fillTemplate(
  template: string,
  values: { readonly [name: string]: string | RunMention },
): RichText {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'string' ? isolateText(value) : (value ?? part);
    });
}

/** The words of a rich text alone, for a label or a report. */
export function plainText(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.label)).join('');
}
