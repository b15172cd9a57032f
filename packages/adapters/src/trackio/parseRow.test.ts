import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyProblems } from '../testing/historyProblems';
import { damaged, tenThousand } from '../testing/mutations';
import { createRunCollector } from './collectRuns';
import { parseConfigRow, parseLogRow } from './parseRow';
import { readTrackioRun } from './readTrackioRun';

const row = {
  id: 3,
  run_id: 'r',
  run_name: 'name',
  timestamp: '2026-01-01T00:00:00+00:00',
  step: 10,
};

describe('a row of Trackio', () => {
  it('is the same from text, from bytes and from columns', () => {
    const text = '{"loss":1.5,"note":"x"}';
    const read = parseLogRow({ ...row, metrics: text, log_id: 'l', space_id: null });
    expect(read).toEqual({
      id: 3,
      runName: 'name',
      timestamp: row.timestamp,
      step: 10,
      values: { loss: 1.5, note: 'x' },
    });
    const bytes = new TextEncoder().encode(text);
    expect(parseLogRow({ ...row, metrics: bytes })).toEqual(read);
    expect(parseLogRow({ ...row, log_id: 'l', loss: 1.5, note: 'x' })).toEqual(read);
  });

  it('is none without a step or with broken JSON, and counts as lost', () => {
    const collector = createRunCollector('bytes');
    collector.addLog({ ...row, metrics: '{"loss":1}' });
    collector.addLog({ ...row, metrics: '{"loss":' });
    collector.addLog({ ...row, metrics: '{"loss":2}', step: null });
    const [run] = collector.end();
    expect(run?.lost).toBe(2);
    const { issues } = run ? readTrackioRun(run) : { issues: [] };
    expect(issues.map(({ message }) => message)).toContain(
      '2 rows could not be read and are left out.',
    );
  });

  it('belongs to a run that is known by name in databases without ids', () => {
    const collector = createRunCollector('bytes', 'name');
    const { run_id: _, ...old } = row;
    collector.addConfig({ ...old, config: '{"lr":"NaN","_Group":"g","_Created":"2025-12-31"}' });
    collector.addLog({ ...old, metrics: '{"loss":1}' });
    collector.addLog({ ...old, run_name: 'another', metrics: '{"loss":1}' });
    const [run, ...others] = collector.end();
    expect(others).toEqual([]);
    expect(run && readTrackioRun(run).run).toMatchObject({
      id: 'bytes/name',
      name: 'name',
      tags: ['group=g'],
      config: { values: { lr: Number.NaN } },
      times: { startedAtMs: Date.UTC(2025, 11, 31) },
    });
  });

  it('is read without an exception, whatever stands in it', () => {
    const key = fc.constantFrom('loss', 'train/global_step', 'epoch', '__proto__', '_step', 'x');
    const columns = fc.dictionary(fc.oneof(key, fc.string()), fc.jsonValue());
    const json = fc.oneof(
      columns.map((values) => JSON.stringify(values)),
      damaged([new TextEncoder().encode('{"loss":1.5,"acc":"NaN","t":{"_type":"x"}}')]),
      fc.jsonValue(),
    );
    const record = fc
      .record({ id: fc.jsonValue(), timestamp: fc.oneof(fc.string(), fc.jsonValue()), json })
      .map(({ json: metrics, ...rest }) => ({ ...row, ...rest, metrics }));
    fc.assert(
      fc.property(fc.array(fc.oneof(record, columns), { maxLength: 5 }), (records) => {
        const collector = createRunCollector('bytes');
        for (const one of records) {
          collector.addLog({ ...row, ...one });
          collector.addConfig({ ...row, ...one, config: one.metrics });
          parseConfigRow(one);
        }
        for (const run of collector.end()) {
          const { histories } = readTrackioRun(run);
          expect(Object.values(histories).flatMap(historyProblems)).toEqual([]);
        }
      }),
      tenThousand,
    );
  });
});
