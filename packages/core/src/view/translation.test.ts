import { describe, expect, it } from 'vitest';
import { planCleanUp } from '../advice/cleanUp';
import { recommendRun } from '../advice/recommendRun';
import { compareRuns } from '../comparison/compareRuns';
import { tiesWithBest } from '../comparison/tiesWithBest';
import { toMarkdown } from '../export/markdown';
import { plainText } from '../format/template';
import { flattenConfig } from '../run/flattenConfig';
import { createRun, type Run } from '../run/run';
import { seededReplicates, seededRuns } from '../testing/seededRuns';
import { seededRunIn, seededStates } from '../testing/seededState';
import { evalLoss } from '../testing/workedExample';
import { archiveRuleView } from './archiveRuleView';
import { bulkActionTotal, bulkActionView } from './bulkActionView';
import { configDiffView } from './configDiffView';
import { confirmActionView } from './confirmActionView';
import { explainMetricsTable } from './explainMetricsTable';
import { explainVerdict } from './explainVerdict';
import { type Labels, labelsEn } from './labels.en';
import type { MetricsTableCell } from './metricsTableCell';
import { metricsTableView } from './metricsTableView';
import { recommendationView } from './recommendationView';
import { runListRowText } from './runListRowText';
import { runListView } from './runListView';

/** A catalog without a Latin letter: each is a dot, placeholders aside. Formulas of metrics too. */
function dotted<T>(part: T): T {
  if (typeof part === 'string') return withDots(part) as T;
  if (typeof part === 'function') {
    return ((...values: unknown[]) => dotted((part as (...given: unknown[]) => T)(...values))) as T;
  }
  if (Array.isArray(part)) return part.map(dotted) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, dotted(one)])) as T;
}

const withDots = (text: string) =>
  text.replace(/\{\w+\}|[A-Za-z]/g, (found) => (found.length > 1 ? found : '·'));

/** Runs that are named in digits, in every state, seeds and another model among them. */
const runs = [
  ...seededReplicates({ seed: 1, count: 3, points: 48 }),
  ...seededRuns({ seed: 2, count: 2, points: 48 }),
  ...seededStates
    .filter((state) => !/Names/.test(state))
    .map((state, i) => seededRunIn(state, { seed: i + 3, points: 48 })),
].map((run, i): Run => {
  // What the source says stays as the source says it.
  return { ...run, id: `${i}`, name: `${i}`, model: { ...run.model, name: '7' }, statusDetail: '' };
});

const metricKeys = new Set(
  compareRuns(runs, { objective: evalLoss }).metrics.map((metric) => metric.key),
);
const labels: Labels = {
  ...dotted(labelsEn),
  metrics: Object.fromEntries([...metricKeys].map((key) => [key, '·'])),
  metricsExplain: {
    ...dotted(labelsEn.metricsExplain),
    formulas: Object.fromEntries([...metricKeys].map((key) => [key, '·'])),
  },
};
const wording = { labels, locale: 'ja-JP' };

/** What is a sign rather than a word: 5e-5, NaN and null stand in every language. */
const latin = (text: string) =>
  text.replace(/\d(\.\d+)?e-?\d+|\bNaN\b|\bnull\b/g, '').match(/[A-Za-z]+/g) ?? [];

describe('one object of labels', () => {
  it.each([
    ['clear or likely', {}],
    ['nothing assumed', { assumedNoise: 'off' as const }],
    ['a difference that does not matter', { mmd: 99 }],
    ['the textbook percentage', { gapRelativeTo: 'reference' as const }],
    ['no run with a value', { objective: { metric: 'eval_accuracy', direction: 'max' as const } }],
  ])('translates every word of a comparison: %s', (_, options) => {
    const comparison = compareRuns(runs, { objective: evalLoss, ...options });
    const view = recommendationView(comparison, recommendRun(comparison), {
      ...wording,
      offers: ['deploy', 'save', 'archiveRest', 'moreSeeds'],
    });
    const table = metricsTableView(comparison, wording);
    const explained = explainVerdict(comparison, wording);
    const explain = (metric: string, cell?: MetricsTableCell) =>
      explainMetricsTable(comparison, { ...wording, metric, cell });
    const said = [
      plainText(view.headline),
      view.subline,
      explained?.means,
      view.verdict?.word,
      ...(explained?.details ?? []).flatMap(({ term, text }) => [term, plainText(text)]),
      view.said,
      ...view.actions.map(({ label }) => label),
      ...[...view.reasons, ...view.caveats].map(({ text }) => plainText(text)),
      ...view.reasons.map(({ figure }) => figure),
      table.objectiveLabel,
      ...table.notRecorded,
      ...table.columns.map(({ detail }) => detail),
      ...table.sections.flatMap(({ rows }) =>
        rows.flatMap(({ key, label, note, best, cells }) => [
          ...[label, note, best.text, ...explain(key)],
          ...cells.flatMap((cell) => [cell.text, cell.below]),
          ...cells.flatMap((cell) => [cell.spoken, ...explain(key, cell)]),
        ]),
      ),
    ];
    for (const text of said) expect(latin(text ?? ''), text).toEqual([]);
    const report = toMarkdown(comparison, wording).replace(/&#?\w+;|\b\w+(?=`)/g, '');
    expect(latin(report)).toEqual([]);
  });

  it.each([
    ['what differs', {}],
    ['nothing found', { search: '\u0000' }],
    ['of the group', { peers: runs }],
  ])('translates every word about configurations: %s', (_, options) => {
    const compared = runs.slice(0, 5);
    const comparison = compareRuns(compared, { objective: evalLoss });
    const diff = configDiffView(comparison, compared, { ...wording, ...options });
    const keys = new Set(compared.flatMap((run) => [...flattenConfig(run.config.values).keys()]));
    const said = [
      ...diff.columns.map(({ detail }) => detail),
      ...diff.rows.map(({ change }) => change),
      ...[diff.count, diff.found, diff.morePairs, ...diff.association, ...diff.notes],
      ...[diff.empty?.title, diff.empty?.hint, ...diff.singleFactor.map(plainText)],
    ].map((text = '') => [...keys].reduce((rest, key) => rest.replaceAll(key, ''), text));
    for (const text of said) expect(latin(text), text).toEqual([]);
  });

  it('translates every word of a list and of a clean-up', () => {
    const list = runListView(runs, { ...wording, objective: evalLoss, showArchived: true });
    const rows = list.groups.flatMap((group) => {
      const ties = tiesWithBest(
        group.members.map((i) => runs[i] as Run),
        { objective: evalLoss },
      );
      const context = { ...wording, runs, group, objective: evalLoss, ties };
      return group.rows.map((row) => runListRowText(row, context));
    });
    const kinds = new Set(rows.flatMap((row) => row.badges.map((badge) => badge.kind)));
    expect([kinds.has('tie'), kinds.has('otherSeed')]).toEqual([true, true]);
    const plan = planCleanUp(runs, {
      objective: evalLoss,
      worseBy: 0.01,
      baselineId: '4',
      rule: { worseBy: 0.2, includeFailed: true },
    });
    const cleanUp = bulkActionView(plan, wording);
    const rule = archiveRuleView(plan, { ...wording, objective: evalLoss });
    const question = confirmActionView('delete', {
      ...wording,
      rows: cleanUp.rows,
      plan,
      canUndoArchive: true,
    });
    const said = [
      list.metricLabel,
      ...list.groups.map((group) => group.count),
      ...rows.flatMap((row) => [row.value, row.detail, ...row.badges.map((badge) => badge.text)]),
      plainText(cleanUp.sentence),
      plainText(rule?.sentence ?? []),
      ...[...(rule?.picked ?? []), ...(rule?.spared ?? [])].map(({ reason }) => reason),
      ...[question.title, question.body, question.phrase ?? '', question.confirm],
      plainText(question.kept ?? []),
      bulkActionTotal(cleanUp.rows, wording),
      ...[...cleanUp.rows, ...cleanUp.protected].flatMap((row) => [row.reason, row.size]),
    ];
    expect(said.length).toBeGreaterThan(60);
    for (const text of said) expect(latin(text), text).toEqual([]);
  });

  it('says inside a sentence what its language says there', () => {
    const comparison = compareRuns([createRun({ id: '1' })], { objective: evalLoss });
    const german = {
      labels: { ...labelsEn, inText: (label: string) => label, metrics: { eval_loss: 'Verlust' } },
    };
    expect(metricsTableView(comparison, german).sections[0]?.rows[0]?.label).toBe('Best Verlust');
    expect(
      plainText(recommendationView(comparison, recommendRun(comparison), german).headline),
    ).toBe('No run has a usable Verlust');
    expect(runListView([], { ...german, objective: evalLoss }).metricLabel).toBe('Verlust');
    expect(metricsTableView(comparison).objectiveLabel).toBe('eval loss');
  });
});
