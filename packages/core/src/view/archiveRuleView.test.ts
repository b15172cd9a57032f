import { describe, expect, it } from 'vitest';
import type { ArchiveRule } from '../advice/archiveRule';
import { planCleanUp } from '../advice/cleanUp';
import { plainText } from '../format/template';
import { createRun, type RunInput } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { archiveRuleView } from './archiveRuleView';

const run = (id: string, value: number, rest: Omit<RunInput, 'id'> = {}): RunInput => ({
  id,
  status: 'completed',
  summary: { eval_loss: { min: { value } } },
  ...rest,
});

const plain = (text: string) => text.replaceAll('\u202f', ' ');

const dryRun = (runs: readonly RunInput[], rule: ArchiveRule = {}) => {
  const plan = planCleanUp(runs.map(createRun), {
    objective: evalLoss,
    rule: { includeFailed: true, ...rule },
    protect: ({ tags }) => (tags.includes('keep') ? 'kept by hand' : undefined),
  });
  const view = archiveRuleView(plan, { objective: evalLoss });
  return {
    sentence: plain(plainText(view?.sentence ?? [])),
    picked: view?.picked.map((row) => [row.runId, plain(row.reason)]),
    failed: view?.failed.map((row) => [row.runId, plain(row.reason)]),
    spared: view?.spared.map((row) => [row.runId, plain(row.reason)]),
  };
};

describe('archiveRuleView', () => {
  it('says of each run why it would go or why it stays', () => {
    expect(
      dryRun([
        run('best', 1),
        run('near', 1.5),
        run('far', 4),
        run('kept', 5, { tags: ['keep'] }),
        run('busy', 6, { status: 'running' }),
        run('unclear', 7, { status: 'unknown' }),
        { id: 'empty', status: 'completed' },
        { id: 'broken', status: 'failed' },
      ]),
    ).toEqual({
      sentence: 'The rule would archive 1 run, more than 50 % worse than best.',
      picked: [['far', '75 % worse, past 50 %']],
      failed: [['broken', 'No value and no checkpoint']],
      spared: [
        ['best', 'Protected: best of its group'],
        ['near', '33 % worse, not past 50 %'],
        ['kept', 'Protected: kept by hand'],
        ['busy', 'Protected: still running'],
        ['unclear', 'May still be running: the source does not say'],
        ['empty', 'No usable eval loss'],
      ],
    });
  });

  it('says with its number when a difference is too small or within the noise', () => {
    const runs = [run('best', 0.1), run('other', 0.3)];
    expect(dryRun(runs, { noiseSd: 0.2 }).spared?.[1]?.[1]).toBe(
      'Within twice the noise of the best: 0.2000 apart',
    );
    expect(dryRun(runs, { mmd: 0.5 }).spared?.[1]?.[1]).toBe(
      'Too small a difference to matter: 0.2000',
    );
  });

  it('says that the rule would archive nothing', () => {
    expect(dryRun([run('best', 1), run('near', 1.1)]).sentence).toBe(
      'The rule would archive no run.',
    );
  });

  it('is not there without a rule', () => {
    const plan = planCleanUp([], { objective: evalLoss });
    expect(archiveRuleView(plan, { objective: evalLoss })).toBeUndefined();
  });
});
