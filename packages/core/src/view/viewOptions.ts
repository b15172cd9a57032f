import { type Labels, labelsEn } from './labels.en';

/** How a view words things; server and client agree as long as both pass the same. */
export interface ViewOptions {
  /** A BCP 47 tag, `en-US` by default. */
  readonly locale?: string | undefined;
  readonly labels?: Labels | undefined;
}

export interface Wording {
  readonly locale: string;
  readonly labels: Labels;
}

export function wordingOf(options: ViewOptions): Wording {
  return { locale: options.locale ?? 'en-US', labels: options.labels ?? labelsEn };
}
