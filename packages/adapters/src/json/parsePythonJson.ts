import type { ParseResult } from '../parseResult';
import { maskNonFinite } from './maskNonFinite';

/**
 * Reads JSON as Python writes it, with bare `NaN` and `Infinity`. A bare NaN arrives as the string
 * `"NaN"`: read numbers with {@link readNumber}. A git-lfs pointer, an empty file and a file that
 * ends in the middle are issues that say so.
 */
export function parsePythonJson(text: string, path: string): ParseResult<unknown> {
  const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (content.startsWith('version https://git-lfs.github.com/spec/')) {
    const message =
      'This is a git-lfs pointer, not the file itself. Run `git lfs pull` and open the folder again.';
    return { issues: [{ path, message }] };
  }
  try {
    return { value: JSON.parse(maskNonFinite(content)) as unknown, issues: [] };
  } catch (error) {
    return { issues: [{ path, message: describe(content, error) }] };
  }
}

function describe(content: string, error: unknown): string {
  const end = content.trimEnd();
  if (end === '') return 'The file is empty.';
  if (!/[}\]]$/.test(end)) {
    return `The file is cut off after ${content.length} characters, perhaps because it was still being written.`;
  }
  return `Not valid JSON: ${error instanceof Error ? error.message : String(error)}.`;
}
