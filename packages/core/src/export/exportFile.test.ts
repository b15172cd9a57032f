import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { createRun } from '../run/run';
import { evalLoss, workedExample } from '../testing/workedExample';
import { toCsv } from './csv';
import { exportFile } from './exportFile';
import { parseComparisonJson } from './json';
import { toMarkdown } from './markdown';

const comparison = compareRuns(workedExample(), { objective: evalLoss });

describe('exportFile', () => {
  it('is named after the model, with the ending and the media type of its kind', () => {
    const files = (['markdown', 'csv', 'json'] as const).map((format) =>
      exportFile(comparison, { format }),
    );
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['comparison-qwen-qwen2-5-7b-instruct.md', 'text/markdown;charset=utf-8'],
      ['comparison-qwen-qwen2-5-7b-instruct.csv', 'text/csv;charset=utf-8'],
      ['comparison-qwen-qwen2-5-7b-instruct.json', 'application/json'],
    ]);
    expect(files[0]?.text).toBe(toMarkdown(comparison));
    expect(files[1]?.text).toBe(toCsv(comparison));
    expect(parseComparisonJson(files[2]?.text ?? '').comparison).toEqual(comparison);
  });

  it('names no model where the runs train several, or none is known', () => {
    const other = createRun({ id: 'b', model: { name: 'm', from: 'source' } });
    const several = compareRuns([...workedExample(), other], { objective: evalLoss });
    const unknown = compareRuns([createRun({ id: 'a' })], { objective: evalLoss });
    for (const one of [several, unknown]) {
      expect(exportFile(one, { format: 'csv' }).name).toBe('comparison.csv');
    }
  });

  it('marks a spreadsheet as UTF-8 where a name takes more than ASCII', () => {
    const named = compareRuns([createRun({ id: 'a', name: 'Größe' })], { objective: evalLoss });
    expect(exportFile(named, { format: 'csv' }).text.startsWith('\uFEFF')).toBe(true);
    expect(exportFile(comparison, { format: 'csv' }).text.startsWith('kind')).toBe(true);
  });

  it('orders a report as the columns on screen', () => {
    const columnOrder = ['0a04dd4e', '06a9655e', 'fa25ad23'];
    expect(exportFile(comparison, { format: 'markdown', columnOrder }).text).toBe(
      toMarkdown(comparison, { columnOrder }),
    );
  });
});
