import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  compareRuns,
  explainVerdict,
  groupRuns,
  normalQuantile,
  plainText,
  type Run,
  rankRuns,
  recommendationView,
  recommendRun,
  studentTQuantile,
} from '@runcompare/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../files/node';
import { createHuggingFaceSource } from './createHuggingFaceSource';

const folder = fileURLToPath(new URL('../../fixtures/runs', import.meta.url));
const objective = { metric: 'eval_loss', direction: 'min' } as const;

interface RankedTruth {
  readonly run: string;
  readonly best_eval_loss: number;
  readonly worse_than_best_percent: number;
  readonly train_runtime: number;
}

interface SeedNoise {
  readonly runs: readonly string[];
  readonly n: number;
  readonly mean: number;
  readonly std_sample: number;
  readonly min: number;
  readonly max: number;
}

interface RunTruth {
  readonly kind: string;
  readonly max_steps: number;
  /** One for each time that training was started. */
  readonly queue_exit: readonly object[];
}

interface Truth {
  readonly groups: { readonly [group: string]: { readonly ranking: readonly RankedTruth[] } };
  readonly seed_noise: readonly SeedNoise[];
  readonly runs: { readonly [id: string]: RunTruth };
}

const truth: Truth = JSON.parse(readFileSync(`${folder}/TRUTH.json`, 'utf8'));
const models = Object.keys(truth.groups).filter((group) =>
  Object.entries(truth.runs).some(
    ([id, run]) => id.startsWith(`${group}/`) && run.kind === 'hf-trainer',
  ),
);

let groups: ReadonlyMap<string | undefined, readonly Run[]>;

beforeAll(async () => {
  const source = createHuggingFaceSource({ files: createNodeFileTree(folder) });
  const { runs: listed } = await source.listRuns();
  const loaded = await Promise.all(
    listed.map(async (run) => ({
      ...run,
      histories: (await source.loadHistories(run.id)).histories,
    })),
  );
  groups = new Map(groupRuns(loaded).map((group) => [group.name, group.runs]));
});

const groupOf = (model: string) => groups.get(model) ?? [];

it('reads as the snapshot', async () => {
  const texts = models.map((model) => asMarkdown(model, advise(groupOf(model))));
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot('adviceText.snapshot.md');
});

// 1,000 orders in all.
describe.each(models.map((model) => [model, model === 'bytegpt-2l-64d' ? 400 : 300] as const))(
  '%s',
  (model, orders) => {
    it(`reads the same in ${orders} orders of its runs`, () => {
      const group = groupOf(model);
      const text = asMarkdown(model, advise(group));
      const best = fiveBest(group);
      fc.assert(
        fc.property(fc.shuffledSubarray([...group], { minLength: group.length }), (shuffled) => {
          expect(asMarkdown(model, advise(shuffled, best))).toBe(text);
        }),
        { numRuns: orders, endOnFailure: true },
      );
    }, 300_000);

    it('gives no number that does not follow from the files', () => {
      const expected = numbersOf(model);
      for (const { code, text } of advise(groupOf(model)).lines) {
        expect([text, numbersIn(text, model)]).toEqual([text, expected(code, text)]);
      }
    });
  },
);

interface Advice {
  readonly ids: readonly string[];
  readonly of: number;
  readonly word: string;
  /** Headline, what the verdict means, subline, then the points of each list. */
  readonly lines: readonly Line[];
}

interface Line {
  readonly list?: 'Like for like' | 'Why' | 'Before you act';
  readonly code: string;
  readonly text: string;
}

const fiveBest = (group: readonly Run[]) =>
  new Set(
    rankRuns(group, objective)
      .slice(0, 5)
      .map(({ run }) => run.id),
  );

/** What is said of the five best runs of a group, the others being their peers. */
function advise(group: readonly Run[], ids = fiveBest(group)): Advice {
  const chosen = group.filter((run) => ids.has(run.id));
  const comparison = compareRuns(chosen, { objective, peers: group });
  const view = recommendationView(comparison, recommendRun(comparison));
  return {
    ids: comparison.runs.map((run) => run.id),
    of: group.length,
    word: view.verdict?.word ?? '',
    lines: [
      { code: 'headline', text: plainText(view.headline) },
      { code: 'means', text: explainVerdict(comparison)?.means ?? '' },
      { code: 'subline', text: view.subline },
      ...view.likeForLike.map(({ code, text }) => ({
        list: 'Like for like' as const,
        code,
        text: plainText(text),
      })),
      ...view.reasons.map(({ code, text, figure }) => ({
        list: 'Why' as const,
        code,
        text: figure === '' ? plainText(text) : `${plainText(text)} (${figure})`,
      })),
      ...view.caveats.map(({ code, text }) => ({
        list: 'Before you act' as const,
        code,
        text: plainText(text),
      })),
    ],
  };
}

function asMarkdown(model: string, { ids, of, word, lines }: Advice): string {
  const names = ids.map((id) => id.slice(model.length + 1));
  const [headline, means, subline] = lines.map((line) => line.text);
  const pointsOf = (list: Line['list']) =>
    lines.flatMap((line) => (line.list === list ? [`- ${line.text}`] : [])).join('\n');
  return [
    `# ${model}`,
    `${ids.length} of ${of} runs compared: ${names.join(', ')}.`,
    ...(pointsOf('Like for like') === '' ? [] : [pointsOf('Like for like')]),
    `## ${headline}`,
    `**${word}**: ${means}`,
    subline,
    '### Why',
    pointsOf('Why'),
    '### Before you act',
    pointsOf('Before you act'),
  ].join('\n\n');
}

/** The numbers of a text in their order, signs included, those in names of runs left out. */
function numbersIn(text: string, model: string): readonly string[] {
  const names = Object.keys(truth.runs)
    .filter((id) => id.startsWith(`${model}/`))
    .map((id) => id.slice(model.length + 1))
    .sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
  return rest.match(/−?\d+(?:\.\d+)?/g) ?? [];
}

/** The numbers that each part of the text must give, computed from TRUTH.json. */
function numbersOf(model: string): (code: string, text: string) => readonly string[] | undefined {
  const { best, rival, pairs, sets } = topOf(model);
  const run = (name: string) => truth.runs[`${model}/${name}`] as RunTruth;
  const losses = [best, rival].map((side) => loss(side.best_eval_loss));

  const sideOf = ({ run: name, best_eval_loss }: RankedTruth) =>
    sets.find((set) => set.runs.includes(`${model}/${name}`)) ?? { n: 1, mean: best_eval_loss };
  const [a, b] = [sideOf(best), sideOf(rival)];
  const noise = noiseOf(sets, Math.max(a.mean, b.mean));
  const level = 1 - 0.025 / pairs;
  const difference = b.mean - a.mean;
  const quantile =
    noise.df === undefined ? normalQuantile(level) : studentTQuantile(level, noise.df);
  const half = quantile * noise.sd * Math.sqrt(1 / a.n + 1 / b.n);
  const shownBy = (n: number) => studentTQuantile(level, 2 * n - 2) * noise.sd * Math.sqrt(2 / n);

  const toSettle = () => {
    const seeds = [2, 3, 4, 5, 6, 7, 8, 9, 10].find((n) => shownBy(n) <= difference);
    if (seeds === undefined) return ['10', loss(shownBy(10)), loss(difference)];
    const seconds = Math.round((seeds - 1) * (best.train_runtime + rival.train_runtime));
    const more = seeds === 2 ? [] : [String(seeds - 1)];
    return [...more, String(Math.floor(seconds / 60)), String(seconds % 60)];
  };

  return (code, text) => {
    switch (code) {
      case 'headline':
        return [];
      case 'means':
        return [
          loss(difference),
          '95',
          ...[difference - half, difference + half].map(loss),
          ...(pairs > 1 ? [String(pairs)] : []),
          loss(noise.sd),
          ...(noise.df === undefined ? [] : [String(noise.df)]),
        ];
      case 'subline':
        return losses;
      case 'notToldApart':
        return [
          ...(a.n + b.n > 2 ? [a.n, b.n].map(String) : []),
          ...[difference, half, a.mean, b.mean].map(loss),
        ];
      case 'bestInMetric':
        return [best.train_runtime.toFixed(0)];
      case 'stepBudget':
        return [best, rival].map((side) => String(run(side.run).max_steps));
      case 'toSettle':
        return toSettle();
      case 'replicates': {
        const set = sets.find((one) => one.runs.every((id) => text.includes(nameOf(id, model))));
        return set && [String(set.n), percent((set.max - set.min) / set.max)];
      }
      case 'resumed': {
        const resumed = topOf(model).top.find((entry) => text.startsWith(entry.run));
        return resumed && [String(run(resumed.run).queue_exit.length)];
      }
      default:
        return undefined;
    }
  };
}

/** The five best, the best of them, and the best one with other settings. */
function topOf(model: string) {
  const top = truth.groups[model]?.ranking.slice(0, 5) ?? [];
  const sets = truth.seed_noise.filter((set) => set.runs[0]?.startsWith(`${model}/`));
  const settingsOf = ({ run }: RankedTruth) =>
    sets.find((set) => set.runs.includes(`${model}/${run}`)) ?? run;
  const best = top[0] as RankedTruth;
  const rival = top.find((entry) => settingsOf(entry) !== settingsOf(best)) as RankedTruth;
  const configurations = new Set(top.map(settingsOf)).size;
  return { top, sets, best, rival, pairs: (configurations * (configurations - 1)) / 2 };
}

/** Assumed at 2 % without replicates; the largest where they differ more than threefold; pooled. */
function noiseOf(sets: readonly SeedNoise[], larger: number): { sd: number; df?: number } {
  const [largest, ...rest] = [...sets].sort((a, b) => b.std_sample - a.std_sample);
  if (!largest) return { sd: 0.02 * larger };
  const smallest = rest.at(-1) ?? largest;
  if (largest.std_sample > 3 * smallest.std_sample) {
    return { sd: largest.std_sample, df: largest.n - 1 };
  }
  const df = sets.reduce((sum, set) => sum + set.n - 1, 0);
  const squares = sets.reduce((sum, set) => sum + (set.n - 1) * set.std_sample ** 2, 0);
  return { sd: Math.sqrt(squares / df), df };
}

const percent = (share: number) => (100 * share).toFixed(share < 0.01 ? 1 : 0);
const loss = (value: number) => value.toFixed(3).replace('-', '−');
const nameOf = (id: string, model: string) => id.slice(model.length + 1);
