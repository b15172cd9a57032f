import type { Comparison } from '../comparison/comparison';
import { fileName } from '../format/fileName';
import { exportLabelsEn } from '../view/exportLabels.en';
import { fillText } from '../view/fillText';
import { wordingOf } from '../view/viewOptions';
import { toCsv } from './csv';
import { toJson } from './json';
import { type MarkdownOptions, toMarkdown } from './markdown';

/** What a comparison can be taken away as. */
export type ExportFormat = 'markdown' | 'csv' | 'json';

/** A file to be saved. */
export interface ExportFile {
  /** Safe on every system, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** As what, and in which words and order for a report. */
export interface ExportFileOptions extends MarkdownOptions {
  readonly format: ExportFormat;
}

/**
 * A comparison as a file, named after the model where all of its runs train one. A spreadsheet gets a
 * byte order mark where a name takes more than ASCII: Excel would garble it otherwise.
 *
 * @throws RunCompareError as `toJson` does.
 */
export function exportFile(comparison: Comparison, options: ExportFileOptions): ExportFile {
  const { format, ...report } = options;
  const { mediaType, ending } = kinds[format];
  return {
    name: fileName(titleOf(comparison, report), ending),
    mediaType,
    text: textOf(comparison, options),
  };
}

const kinds = {
  markdown: { mediaType: 'text/markdown;charset=utf-8', ending: 'md' },
  csv: { mediaType: 'text/csv;charset=utf-8', ending: 'csv' },
  json: { mediaType: 'application/json', ending: 'json' },
} as const;

function textOf(comparison: Comparison, { format, ...report }: ExportFileOptions): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(comparison, report);
    case 'json':
      return toJson(comparison);
    case 'csv': {
      const text = toCsv(comparison);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
      return /^[\x00-\x7F]*$/.test(text) ? text : toCsv(comparison, { byteOrderMark: true });
    }
  }
}

function titleOf({ runs }: Comparison, options: MarkdownOptions): string {
  const models = new Set(runs.map((run) => run.model ?? ''));
  const [model = ''] = models.size === 1 ? models : [];
  return fillText((wordingOf(options).labels.export ?? exportLabelsEn).fileName, { model });
}
