import type { RunSource } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextFileTree } from '../files/memory';
import { describeRunSource } from '../testing/describeRunSource';
import { historyProblems } from '../testing/historyProblems';
import { damaged, tenThousand } from '../testing/mutations';
import { createTrackioSource } from '../trackio/createTrackioSource';
import {
  recordedFiles,
  recordedId,
  recordedServer,
  recordedTree,
} from '../trackio/recordedTrackio';
import { createTrackioFilesSource } from './createTrackioFilesSource';
import { findTrackioProjects } from './findTrackioProjects';

const names = ['plain', 'nonfinite', 'repeated', 'trainer', 'texts', 'other'];
const ways = [
  ['databases', /\.db$/],
  ['Parquet files beside them', /^[^/]*\.parquet$/],
] as const;

const open = (files: { readonly [path: string]: string | Uint8Array }, name = 'trackio') =>
  createTrackioFilesSource({ files: createTextFileTree({ name, files }) });

/** The files of frozen Spaces, as if their folders lay in the opened one. */
function frozen() {
  const files = Object.entries(recordedFiles(/^frozen\//));
  return Object.fromEntries(files.map(([path, bytes]) => [path.replace('frozen/', ''), bytes]));
}

/** Without the page that only a server has. */
async function everything(source: RunSource) {
  const { runs } = await source.listRuns();
  const told = runs.map(async ({ links: _, ...run }) => {
    return [run.id, { run, ...(await source.loadHistories(run.id)) }] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

const sources = [
  ...ways.map(([name, wanted]) => {
    return [name, () => createTrackioFilesSource({ files: recordedTree(wanted) })] as const;
  }),
  ['files of frozen Spaces', () => open(frozen())] as const,
];

describe.each(sources)('the %s of Trackio', (name, makeSource) => {
  describeRunSource(
    {
      name: `createTrackioFilesSource of ${name}`,
      makeSource,
      expectations: { runIds: names.map(recordedId), points: 9 + 9 + 4 + 8 + 4 },
    },
    { describe, it, expect },
  );

  it('tell the same runs and histories as its server', async () => {
    const theirs = await everything(createTrackioSource(recordedServer()));
    expect(await everything(makeSource())).toEqual(theirs);
  });

  it('give no credential', async () => {
    expect(JSON.stringify(await makeSource().listRuns())).not.toMatch(/hf_secret|sk-secret/);
  });
});

describe('a folder of Trackio', () => {
  const [database] = Object.values(recordedFiles(/^other\.db$/)) as [Uint8Array];

  it('says that what is beside a database may be ahead of it', async () => {
    const { runs, issues } = await open({ 'a.db': database, 'a.db-wal': 'rows' }).listRuns();
    expect(runs).toHaveLength(1);
    expect(issues).toEqual([
      { path: 'a.db-wal', message: expect.stringContaining('not yet in the database') },
    ]);
    expect((await open({ 'a.db': database, 'a.db-wal': '' }).listRuns()).issues).toEqual([]);
  });

  it('reads what lies deeper under the name of its path', async () => {
    const [run] = (await open({ 'x/y/a.db': database }).listRuns()).runs;
    expect(run?.id).toMatch(/^x\/y\/a\/[0-9a-f]{32}$/);
    expect(run?.model).toEqual({ name: 'a', from: 'folder' });
    const { histories } = await open({ 'x/y/a.db': database }).loadHistories(run?.id ?? '');
    expect(histories.train_loss?.length).toBe(4);
  });

  it('names a frozen Space that was opened itself after its folder', async () => {
    const files = Object.entries(frozen()).filter(([path]) => path.startsWith('other/'));
    const opened = Object.fromEntries(files.map(([path, bytes]) => [path.slice(6), bytes]));
    const [run] = (await open(opened, 'other').listRuns()).runs;
    expect(run?.id).toBe(recordedId('other'));
  });

  it('says of each file that is no database of Trackio’s what it is not', async () => {
    const { issues } = await open({
      'empty.db': '',
      'text.db': 'SQLite format 3 is what this is not',
      'lost.db': database.slice(0, 5000),
      'lost.parquet': 'PAR1',
      'lost_configs.parquet': 'PAR1',
    }).listRuns();
    expect(issues.map(({ path }) => path)).toEqual(['empty.db', 'lost.db', 'text.db', 'trackio']);
    expect(issues[0]?.message).toBe('The file could not be read: This is no SQLite database.');
  });

  it('may lack one file of a Parquet pair, or hold a damaged one', async () => {
    const files = frozen();
    const settings = 'other/aux/configs.parquet';
    const { runs, issues } = await open({ ...files, [settings]: 'PAR1 and no more' }).listRuns();
    expect(runs).toHaveLength(names.length);
    expect(issues.map(({ path }) => path)).toEqual([settings]);
    const { [settings]: _, ...rest } = files;
    expect((await open(rest).listRuns()).runs).toHaveLength(names.length - 1);
  });

  it('is of another kind where nothing in it is Trackio’s', async () => {
    const { runs, issues } = await open({ 'a.txt': 'x', 'data.parquet': 'PAR1' }).listRuns();
    expect(runs).toEqual([]);
    expect(issues).toEqual([
      { path: 'trackio', message: expect.stringContaining('No runs of Trackio among 2 files') },
    ]);
  });

  it('gives whole histories or an issue, however its files were damaged', async () => {
    const pair = Object.entries(frozen()).filter(([path]) => path.startsWith('other/'));
    const cases = [
      ['other.db', database, {}] as const,
      ...pair.map(([path, bytes]) => [path, bytes, Object.fromEntries(pair)] as const),
    ];
    for (const [path, original, others] of cases) {
      await fc.assert(
        fc.asyncProperty(fc.oneof(damaged([original]), scattered(original)), async (bytes) => {
          const source = open({ ...others, [path]: bytes });
          const { runs, issues } = await source.listRuns();
          expect(runs.length + issues.length).toBeGreaterThan(0);
          for (const { id } of runs) {
            const { histories } = await source.loadHistories(id);
            expect(Object.values(histories).flatMap(historyProblems)).toEqual([]);
          }
        }),
        { numRuns: 60, seed: tenThousand.seed },
      );
    }
  });

  it('leaves no rejection behind where columns of a file, or what it says of them, are damaged', async () => {
    const [path, original] =
      Object.entries(frozen()).find(([one]) => /Bytes.*configs/.test(one)) ?? [];
    if (path === undefined || !original) throw new Error('not recorded');
    const isRead = { yes: 0, no: 0 };
    await fc.assert(
      // A rejection that nobody handles fails the run of the tests.
      fc.asyncProperty(scattered(original), async (bytes) => {
        const { issues } = await open({ ...frozen(), [path]: bytes }).listRuns();
        isRead[issues.length > 0 ? 'no' : 'yes']++;
      }),
      { numRuns: 300, seed: tenThousand.seed },
    );
    expect(Math.min(isRead.yes, isRead.no)).toBeGreaterThan(10);
  });
});

/** A few bytes anywhere in a file, as far from its head as near it. */
function scattered(original: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.noBias(fc.nat({ max: original.length - 1 }));
  const byte = fc.tuple(place, fc.nat({ max: 255 }));
  return fc.array(byte, { minLength: 1, maxLength: 6 }).map((bytes) => {
    const changed = original.slice();
    for (const [at, value] of bytes) changed[at] = value;
    return changed;
  });
}

describe('the listing of a folder', () => {
  it('takes a database before the Parquet files that were made of it, and no registry', () => {
    const paths = ['a.db', 'a.parquet', 'a_configs.parquet', 'a_system.parquet', 'registry-m.db'];
    const entries = paths.map((path) => ({ path, bytes: 1 }));
    expect(findTrackioProjects('root', entries).map(({ name, kind }) => [name, kind])).toEqual([
      ['a', 'database'],
    ]);
  });

  it('never makes the finder throw, or two projects of one name, whatever its paths are', () => {
    const part = fc.constantFrom(
      'a',
      'a.db',
      'a.db-wal',
      'aux',
      'configs.parquet',
      'metrics.parquet',
      'a_configs.parquet',
      'a.parquet',
      'metrics.db',
      '',
    );
    const paths = fc.array(fc.array(part, { maxLength: 4 }).map((parts) => parts.join('/')));
    fc.assert(
      fc.property(paths, (all) => {
        const entries = all.map((path) => ({ path, bytes: 1 }));
        const found = findTrackioProjects('root', entries).map(({ name }) => name);
        expect(new Set(found).size).toBe(found.length);
      }),
      tenThousand,
    );
  });
});
