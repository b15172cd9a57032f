import type { ComparisonStore, Run, RunActions, RunSource } from '@runcompare/core';
import { analyzeTrend, compareRuns } from '@runcompare/core';
import { evalLoss } from '@runcompare/core/testing';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
// biome-ignore lint/style/noRestrictedImports: what is public is what the index exports
import * as library from './index';
import { expectHarmless } from './internal/testSupport/expectHarmless';
import {
  allHostileText,
  extremeRuns,
  hostileRuns,
  hostileText,
  hostileTexts,
} from './internal/testSupport/hostileRuns';
import { memoryStore, savedOf } from './internal/testSupport/memoryStore';
import './internal/testSupport/realEvents';
import { sourceOf } from './internal/testSupport/sourceOf';
import './styles/styles.css';

interface Case {
  readonly ui: ReactElement;
  /** What a person opens or sets off on it, one after the other. */
  readonly steps?: readonly (() => Promise<unknown>)[] | undefined;
  /** Shows no text of a run as it stands. */
  readonly isQuiet?: boolean | undefined;
}

/** Ranks the runs as the eval loss does. */
const odd = { metric: hostileTexts.endless, direction: 'min' } as const;

const failure = new Error(allHostileText);

/** A host that says no, in the worst words there are. */
const refuse = async (runIds: readonly string[]) =>
  runIds.map((runId, i) => ({
    runId,
    outcome: 'refused' as const,
    reason: hostileText[i % hostileText.length] as string,
  }));
const refusing: RunActions = {
  archive: refuse,
  restore: refuse,
  delete: refuse,
  deploy: refuse,
  deployCheckpoint: async ({ runId }) => ({ runId, outcome: 'failed', reason: allHostileText }),
  download: async () => hostileTexts.address,
};
/** A host that archives, so that a toast names the runs. */
const archiving: RunActions = {
  archive: async (runIds) => runIds.map((runId) => ({ runId, outcome: 'done' })),
  restore: refuse,
};

const ways = { hostile: casesOf(hostileRuns()), extreme: casesOf(extremeRuns().slice(0, 5)) };

afterEach(async () => {
  await page.viewport(414, 896);
});

test('the sweep leaves no public component out', () => {
  const components = Object.entries(library).flatMap(([name, value]) =>
    /^[A-Z]/.test(name) && typeof value === 'object' ? [name] : [],
  );
  expect(components.length).toBeGreaterThan(15);
  expect(Object.keys(ways.hostile)).toEqual(expect.arrayContaining(components));
});

describe.each([
  ['hostile', 1280],
  ['hostile', 640],
  ['hostile', 390],
  ['extreme', 390],
] as const)('%s runs, %d px wide', (kind, width) => {
  test.each(Object.entries(ways[kind]))('do no harm in %s', async (_, one) => {
    const { ui, steps = [], isQuiet = false } = one;
    const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    await page.viewport(width, 900);
    render(<div style={{ padding: 16 }}>{ui}</div>);
    await settled();
    expectHarmless();
    for (const step of steps) {
      await step();
      await settled();
      expectHarmless();
    }
    const text = document.body.textContent;
    if (kind === 'hostile' && !isQuiet) expect(text).toContain('<script>window.');
    cleanup();
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

/** Charts draw once they are measured and loaded, layers once they are in place. */
async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await waitFor(() => expect(document.querySelector('.rc-charts-wait')).toBeNull());
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}

function casesOf(runs: readonly Run[]): { readonly [component: string]: Case } {
  const selected = runs.map((run) => run.id);
  const comparison = compareRuns(runs, { objective: evalLoss, baselineId: selected[1] });
  const current = {
    state: { selected: selected.map((runId, i) => ({ runId, slot: i + 1 })) },
    model: allHostileText,
  };
  const saved = hostileText.map((text) =>
    savedOf(text, [...selected.slice(0, 2), `gone ${text}`], {
      name: text,
      notes: text,
      createdBy: text,
      createdAtMs: Number.NaN,
      expiresAtMs: 1e308,
    }),
  );
  const store = (instead: Partial<ComparisonStore> = {}) =>
    memoryStore(saved, {
      list: async () => ({
        comparisons: saved,
        issues: hostileText.map((text) => ({ path: text, message: text })),
      }),
      save: () => Promise.reject(failure),
      rename: () => Promise.reject(failure),
      ...instead,
    });
  const source: RunSource = {
    ...sourceOf(runs),
    listRuns: async () => ({
      ...(await sourceOf(runs).listRuns()),
      issues: hostileText.map((text) => ({ path: text, message: text })),
    }),
  };
  const whole = { runs, objective: evalLoss, actions: refusing };
  const dialog = { ...whole, comparison, group: runs, defaultOpen: true };

  return {
    BulkActionPanel: {
      ui: (
        <library.BulkActionPanel
          {...whole}
          protect={(run) => (run.id === selected[4] ? allHostileText : undefined)}
          selectedRunIds={selected}
          savedRunIds={selected.slice(3, 4)}
        />
      ),
      steps: [press('Selected'), press(/^Archive \d/), press('Auto-archive'), press('Selected')],
    },
    'BulkActionPanel that asks': {
      ui: <library.BulkActionPanel {...whole} selectedRunIds={selected} />,
      steps: [press('Selected'), press(/^Delete \d/), seen('alertdialog')],
    },
    'BulkActionPanel with a toast': {
      ui: (
        <library.BulkActionPanel
          {...whole}
          actions={archiving}
          selectedRunIds={selected.slice(0, 3)}
        />
      ),
      steps: [press('Selected'), press(/^Archive \d/)],
    },
    CheckpointList: {
      ui: <library.CheckpointList {...whole} />,
      steps: [press(/^Deploy/), press(/^Download/)],
    },
    CheckpointQualityChart: {
      ui: <library.CheckpointQualityChart {...whole} />,
      steps: [read, press('Table')],
    },
    ComparisonDialog: { ui: <library.ComparisonDialog {...dialog} />, steps: [seen('dialog')] },
    'ComparisonDialog as a sheet': {
      ui: (
        <library.ComparisonDialog
          {...dialog}
          layout="sheet"
          curves={{ isLoading: false, failed: { message: allHostileText, retry: () => {} } }}
        />
      ),
      steps: [seen('dialog'), tab('Table'), tab('Curves'), tab('Config')],
    },
    ComparisonMetricsTable: {
      ui: (
        <library.ComparisonMetricsTable
          comparison={comparison}
          defaultView={{ open: ['primary', 'secondary', 'derived', 'other'] }}
          onBaselineChange={() => {}}
          onReadingChange={() => {}}
        />
      ),
    },
    ConfigDiffTable: {
      ui: (
        <library.ConfigDiffTable
          {...{ comparison, runs }}
          defaultView={{ onlyDifferences: false }}
        />
      ),
    },
    'charts of a hostile metric': {
      ui: (
        <>
          <library.CheckpointQualityChart {...whole} objective={odd} />
          <library.ConfigScatter {...whole} objective={odd} />
          <library.ImprovementTrend trend={analyzeTrend(runs, { objective: odd })} />
          <library.OverlaidLossChart {...whole} objective={odd} trainMetric={odd.metric} />
          <library.ParallelCoordinates {...whole} objective={odd} />
          <library.TradeOffChart {...whole} objective={odd} />
          <library.RunList {...whole} objective={odd} />
          <library.RunRecommendation comparison={compareRuns(runs, { objective: odd })} />
        </>
      ),
    },
    ConfigScatter: { ui: <library.ConfigScatter {...whole} />, steps: [read, press('Table')] },
    'ConfigScatter of a hostile key': {
      ui: <library.ConfigScatter {...whole} defaultView={{ configKey: hostileTexts.endless }} />,
      steps: [read],
    },
    ExportMenu: {
      isQuiet: true,
      ui: (
        <library.ExportMenu
          comparison={comparison}
          makeLink={() => ({ href: `https://example.com/${allHostileText}`, leftOut: [] })}
        />
      ),
      steps: [
        press('Export'),
        async () => {
          vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(failure);
          await userEvent.click(await screen.findByRole('menuitem', { name: /^Copy as Markdown/ }));
        },
        seen('dialog'),
      ],
    },
    ImprovementTrend: {
      ui: <library.ImprovementTrend trend={analyzeTrend(runs, { objective: evalLoss })} />,
      steps: [read, press('Table')],
    },
    MetricCharts: {
      ui: <library.MetricCharts {...{ comparison, runs }} />,
    },
    'MetricCharts as tables': {
      ui: <library.MetricCharts {...{ comparison, runs }} defaultView={{ display: 'table' }} />,
    },
    OverlaidLossChart: {
      ui: <library.OverlaidLossChart {...whole} />,
      steps: [read, press('Table')],
    },
    'OverlaidLossChart over time, logarithmic': {
      ui: (
        <library.OverlaidLossChart
          {...whole}
          objective={{ metric: hostileTexts.markup, direction: 'min' }}
          trainMetric={hostileTexts.endless}
          defaultView={{ axis: 'wallTime', yScale: 'log' }}
        />
      ),
    },
    ParallelCoordinates: {
      ui: <library.ParallelCoordinates {...whole} />,
      steps: [press('Table')],
    },
    'ParallelCoordinates of hostile keys': {
      ui: <library.ParallelCoordinates {...whole} keys={hostileText} />,
    },
    RunComparison: {
      ui: (
        <library.RunCompareProvider source={source} actions={refusing} url={null} pollMs={false}>
          <library.RunComparison
            defaultSelectedRunIds={[...selected, allHostileText]}
            defaultView={{ baselineId: selected[1] }}
            store={store()}
          />
        </library.RunCompareProvider>
      ),
      steps: [() => screen.findAllByRole('treeitem')],
    },
    RunComparisonView: {
      ui: (
        <library.RunComparisonView
          {...whole}
          layout="page"
          defaultSelectedRunIds={selected}
          issues={hostileText.map((text) => ({ path: text, message: text }))}
          curves={{ isLoading: false, failed: { message: allHostileText, retry: () => {} } }}
        />
      ),
    },
    RunList: {
      ui: <library.RunList {...whole} defaultSelectedRunIds={selected} />,
    },
    RunRecommendation: {
      ui: (
        <library.RunRecommendation
          comparison={comparison}
          actions={refusing}
          onSave={() => Promise.reject(failure)}
          seedsCommand={() => allHostileText}
        />
      ),
    },
    SaveComparisonForm: {
      ui: (
        <library.SaveComparisonForm
          store={store()}
          current={current}
          onSaved={() => {}}
          onCancel={() => {}}
        />
      ),
      steps: [press('Save')],
    },
    SavedComparisons: {
      ui: (
        <library.SavedComparisons store={store()} runs={runs} current={current} onOpen={() => {}} />
      ),
      steps: [
        press(/^Actions for/),
        async () => userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' })),
        press('Save comparison'),
      ],
    },
    'SavedComparisons that cannot be read': {
      isQuiet: true,
      ui: (
        <library.SavedComparisons
          store={store({ list: () => Promise.reject(failure) })}
          onOpen={() => {}}
        />
      ),
    },
    TradeOffChart: { ui: <library.TradeOffChart {...whole} />, steps: [read, press('Table')] },
    TrainingSpeedChart: { ui: <library.TrainingSpeedChart of={runs} />, steps: [press('Table')] },
  };
}

function press(name: RegExp | string) {
  return async () =>
    userEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
}

function tab(name: string) {
  return async () => userEvent.click(await screen.findByRole('tab', { name }));
}

function seen(role: 'alertdialog' | 'dialog') {
  return () => screen.findByRole(role);
}

/** The cursor of a picture, if it has one, on some places. */
async function read(): Promise<void> {
  document.querySelector<HTMLElement>('[role="group"][tabindex="0"]')?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{End}');
}
