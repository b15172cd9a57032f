import { savedLabelsEn } from './savedLabels.en';
import { type ViewOptions, wordingOf } from './viewOptions';

/**
 * Why a store could not do something, in words: those of the catalog where the error's `code` is a
 * `ComparisonStoreFailure`, else the error's own message.
 */
export function storeFailureText(error: unknown, options: ViewOptions = {}): string {
  const { reason } = wordingOf(options).labels.saved ?? savedLabelsEn;
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  if (isFailure(code)) return reason[code];
  return typeof message === 'string' && message.trim() !== '' ? message : reason.unknown;
}

function isFailure(code: unknown): code is 'full' | 'forbidden' | 'notFound' {
  return code === 'full' || code === 'forbidden' || code === 'notFound';
}
