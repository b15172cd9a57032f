import { basicLabelsEn } from './basicLabels.en';
import type { Labels } from './labels.en';

/** How a view words things; server and client agree as long as both pass the same. */
export interface ViewOptions {
  /** A BCP 47 tag, `en-US` by default. */
  readonly locale?: string | undefined;
  readonly labels?: Labels | undefined;
}

/**
 * The host's labels, or nothing but the basic ones: whoever reads another part brings its English
 * (`labels.table ?? tableLabelsEn`), so that nobody loads words that are not shown.
 */
export interface Wording {
  readonly locale: string;
  readonly labels: typeof basicLabelsEn & Partial<Labels>;
}

export function wordingOf({ locale = 'en-US', labels }: ViewOptions): Wording {
  return { locale, labels: labels ?? basicLabelsEn };
}
