import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoFront } from '../../comparison/pareto';
import { createHistory } from '../../run/history';
import { createRun, type Run, type RunStatus } from '../../run/run';
import { messyRuns } from '../../testing/messyRuns';
import { workedExample } from '../../testing/workedExample';
import { tradeOffView } from './tradeOffView';

const size = { width: 800, height: 300 };

describe('tradeOffView', () => {
  it('tells which runs of the worked example are left to choose from, by loss and time', () => {
    const view = tradeOffView(workedExample(), { ...size, slots: { '06a9655e': 1 } });
    expect([view.title, view.subtitle]).toEqual([
      'Eval loss against training time',
      'Lower is better in both',
    ]);
    expect(view.conclusion.replaceAll('\u202f', ' ')).toBe(
      '2 of 3 runs are left to choose from; every other is beaten by one of them. 06a9655e has the best eval loss, 0.6686 with training time 2 h 18 min; 0a04dd4e the best training time, 2 h 6 min with eval loss 1.1267.',
    );
    expect(view.table.rows.map(({ run, cells }) => [run.label, cells[2]])).toEqual([
      ['06a9655e', 'to choose from'],
      ['fa25ad23', 'beaten by 06a9655e'],
      ['0a04dd4e', 'to choose from'],
    ]);
    expect(view.marks.map(({ label, isOnFront }) => [label, isOnFront]).at(-1)).toEqual([
      '06a9655e',
      true,
    ]);
  });

  it('says of one run that is best in both that it is', () => {
    const view = tradeOffView([run('a', 1, 60), run('b', 2, 90)], size);
    expect(view.conclusion.replaceAll('\u202f', ' ')).toBe(
      'a is best in both: eval loss 1, training time 1 min.',
    );
    expect(view.front).toBe('');
  });

  it('leaves out runs that are not finished, whose time is short so far', () => {
    const runs = [run('a', 1, 600), run('b', 2, 900), run('c', 3, 5, 'running')];
    const view = tradeOffView(runs, size);
    expect(view.marks.map(({ runId }) => runId).sort()).toEqual(['a', 'b']);
    expect(view.notes).toContain('1 run is not finished and left out');
  });

  it('counts runs that lack one of the two', () => {
    const runs = [run('a', 1, 600), run('b', 2), run('c', undefined, 30)];
    expect(tradeOffView(runs, size).notes).toEqual([
      '1 run has no eval loss',
      '1 run has no training time',
    ]);
  });

  it('offers what finished runs have besides, and takes the first of it', () => {
    const runs = [1, 2].map((loss) =>
      createRun({
        id: `${loss}`,
        status: 'completed',
        histories: { eval_loss: point(loss), eval_accuracy: point(loss / 4) },
      }),
    );
    const view = tradeOffView(runs, size);
    expect(view.choices).toEqual([
      {
        objective: { metric: 'eval_accuracy', direction: 'max' },
        label: 'Eval accuracy',
        isChosen: true,
      },
    ]);
    expect([view.title, view.subtitle]).toEqual([
      'Eval loss against eval accuracy',
      'Eval loss lower is better, eval accuracy higher is better',
    ]);
  });

  it('says what is missing where there is nothing to weigh against', () => {
    expect(tradeOffView([run('a', 1)], size).empty?.title).toBe(
      'Nothing to weigh eval loss against',
    );
    const against = { metric: 'training_time', direction: 'min' as const };
    expect(tradeOffView([], { ...size, against }).empty?.title).toBe('No run can be shown');
  });

  it('draws a stair that no run is beyond: what is beyond it would beat a run on it', () => {
    const directions = fc.constantFrom('min' as const, 'max' as const);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), {
          minLength: 2,
          maxLength: 20,
        }),
        directions,
        directions,
        (values, direction, otherDirection) => {
          const runs = values.map(([loss, accuracy], i) =>
            createRun({
              id: `r${i}`,
              status: 'completed',
              histories: { first: point(loss), second: point(accuracy) },
            }),
          );
          const objective = { metric: 'first', direction };
          const against = { metric: 'second', direction: otherDirection };
          const view = tradeOffView(runs, { ...size, objective, against });
          const onFront = view.marks.filter((mark) => mark.isOnFront).map(({ runId }) => runId);
          expect(onFront.sort()).toEqual(
            [...paretoFront(runs, [objective, against]).frontIds].sort(),
          );
          const up = direction === 'min' ? -1 : 1;
          const along = otherDirection === 'min' ? 1 : -1;
          const corners = cornersOf(view.front);
          for (const mark of view.marks) {
            for (const corner of corners) {
              const isBeyond = up * (corner.y - mark.y) > 0.2 && along * (corner.x - mark.x) > 0.2;
              expect(isBeyond, `${mark.runId} beyond ${JSON.stringify(corner)}`).toBe(false);
            }
          }
        },
      ),
    );
  });

  it('stays inside its picture and takes whatever runs hold, in any order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 90, max: 900 }), (seed, width) => {
        const runs = messyRuns({ seed, count: 12 });
        const view = tradeOffView(runs, { width, height: 260 });
        const { left, right, top, bottom } = view.plot;
        for (const { x, y } of view.marks) {
          expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
        }
        expect(tradeOffView([...runs].reverse(), { width, height: 260 })).toEqual(view);
      }),
      { numRuns: 60 },
    );
  });
});

function run(id: string, loss?: number, seconds?: number, status: RunStatus = 'completed'): Run {
  return createRun({
    id,
    status,
    times: { trainingSeconds: seconds },
    ...(loss !== undefined && { histories: { eval_loss: point(loss) } }),
  });
}

const point = (value: number) => createHistory({ step: [1], value: [value] });

function cornersOf(stair: string): readonly { readonly x: number; readonly y: number }[] {
  let [x, y] = (/^M(\S+) (\S+?)(?=[HV])/.exec(stair) ?? []).slice(1).map(Number) as [
    number,
    number,
  ];
  return [...stair.matchAll(/([HV])([\d.]+)/g)].map(([, to, at]) => {
    if (to === 'H') x = Number(at);
    else y = Number(at);
    return { x, y };
  });
}
