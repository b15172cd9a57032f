import { parseDocument } from 'yaml';
import { isRecord } from '../json/isRecord';
import type { ParseResult } from '../parseResult';

export interface ModelCard {
  /** The first, where a card names several. */
  readonly baseModel?: string | undefined;
}

/** Reads the YAML front matter of a model card. A README without one is a card that says nothing. */
export function parseModelCard(text: string, path = 'README.md'): ParseResult<ModelCard> {
  const yaml = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text)?.[1];
  if (yaml === undefined) return { value: {}, issues: [] };
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split('\n', 1)[0];
    return { issues: [{ path, message: `The front matter is not valid YAML: ${reason}` }] };
  }
  const content = toPlain(document);
  const base = isRecord(content) ? content.base_model : undefined;
  const first: unknown = Array.isArray(base) ? base[0] : base;
  return {
    value: { ...(typeof first === 'string' && first.trim() !== '' && { baseModel: first.trim() }) },
    issues: [],
  };
}

/** `toJS` throws on aliases that would grow without bound. */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    return undefined;
  }
}
