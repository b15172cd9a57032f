import { createHistory, createRun, findReplicates, type Run } from '@runcompare/core';
import {
  seededReplicates,
  seededRun,
  seededRunIn,
  seededRuns,
  workedExample,
} from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { OverlaidLossChart } from './OverlaidLossChart';

const meta: Meta<typeof OverlaidLossChart> = {
  title: 'OverlaidLossChart',
  component: OverlaidLossChart,
  decorators: [
    (Story, { parameters }) => (
      <div
        className="runcompare"
        style={{
          background: 'var(--rc-surface)',
          boxSizing: 'border-box',
          fontFamily: 'system-ui, sans-serif',
          maxWidth: parameters.width ?? 944,
          padding: 24,
        }}
      >
        <Story />
      </div>
    ),
  ],
};
export default meta;

type Story = StoryObj<typeof OverlaidLossChart>;

const three = seededRuns({ seed: 12, count: 3, points: 5760, evaluations: 12 });

export const ThreeRuns: Story = { args: { runs: three } };

export const EvalOnly: Story = { args: { runs: three, defaultView: { show: 'eval' } } };

export const TrainOnly: Story = { args: { runs: three, defaultView: { show: 'train' } } };

export const LogScale: Story = { args: { runs: three, defaultView: { yScale: 'log' } } };

export const LogAxes: Story = {
  args: { runs: three, defaultView: { xScale: 'log', yScale: 'log' } },
};

export const Zoomed: Story = {
  args: { runs: three, defaultView: { window: [12_000, 21_000] } },
};

export const ZoomedToAFewPoints: Story = {
  args: { runs: three, defaultView: { window: [12_000, 12_200], smoothing: undefined } },
};

export const OverEpochs: Story = { args: { runs: three, defaultView: { axis: 'epoch' } } };

export const OverWallTime: Story = { args: { runs: three, defaultView: { axis: 'wallTime' } } };

export const OverTimeSinceStart: Story = {
  args: { runs: three, defaultView: { axis: 'relativeTime' } },
};

export const OverTokens: Story = { args: { runs: three, defaultView: { axis: 'tokens' } } };

export const WithoutOutliers: Story = {
  args: {
    runs: [withSpike(seededRun({ seed: 3, points: 1200, evaluations: 12 })), ...three.slice(0, 1)],
    defaultView: { yRange: 'robust' },
  },
};

export const NotSmoothed: Story = {
  args: { runs: three, defaultView: { smoothing: undefined } },
};

const seeds = seededReplicates({ seed: 11, count: 4, points: 800, evaluations: 12 });

export const PooledSeeds: Story = {
  args: { runs: [...seeds, ...three.slice(0, 1)], pool: findReplicates(seeds) },
};

export const CurvesLoading: Story = { args: { runs: workedExample(), isLoading: true } };

export const OneHidden: Story = {
  args: { runs: three, defaultView: { hiddenRunIds: [three[1]?.id ?? ''] } },
};

export const AllHidden: Story = {
  args: { runs: three, defaultView: { hiddenRunIds: three.map((run) => run.id) } },
};

export const DataTable: Story = { args: { runs: three, defaultView: { display: 'table' } } };

export const NearIdenticalCurves: Story = {
  args: {
    runs: [1, 2, 3, 4, 5].map((seed) =>
      evalRun(`0a04dd4${seed}`, (step) => 0.8 + 1.2 * Math.exp(-step / 900) + seed * 2e-4),
    ),
  },
};

export const NotANumberForAWhile: Story = {
  args: {
    runs: [
      withNaN(seededRun({ seed: 3, points: 1200, evaluations: 12 }), 0.32, 0.4),
      seededRun({ seed: 9, points: 1200, evaluations: 12 }),
    ],
  },
};

export const DivergedOnALogScale: Story = {
  args: {
    runs: [
      seededRunIn('diverged', { seed: 6, id: '91e6b2a7' }),
      exploding('c3d90f48'),
      three[0],
    ].filter((run) => run !== undefined),
    defaultView: { yScale: 'log' },
  },
};

export const ZerosOnALogScale: Story = {
  args: {
    runs: [evalRun('5d20ac7f', (step) => (step < 3000 ? 2 - step / 2000 : 0))],
    defaultView: { yScale: 'log' },
  },
};

export const OnePoint: Story = {
  args: { runs: [evalRun('2f7719dd', () => 0.91, 1), evalRun('44b0e1c9', () => 0.95, 1)] },
};

export const TrainWithoutEvaluations: Story = {
  args: { runs: [seededRunIn('noEvaluations', { seed: 8 })] },
};

export const NoHistory: Story = { args: { runs: workedExample() } };

export const OneWithoutHistory: Story = {
  args: { runs: [...three.slice(0, 2), ...workedExample().slice(2)] },
};

export const LongNames: Story = {
  args: {
    runs: [1, 2, 3].map((seed) => ({
      ...seededRunIn('longNames', { seed, evaluations: 12 }),
      name: `qwen2.5-7b-instruct-lora-r${8 * seed}-filtered-second-attempt-seed-${seed}`,
    })),
  },
};

export const HostileNames: Story = {
  args: { runs: [seededRunIn('hostileNames', { seed: 4 }), ...three.slice(0, 1)] },
};

export const FiveRuns: Story = {
  args: { runs: seededRuns({ seed: 21, count: 5, points: 2000, evaluations: 20 }) },
};

export const TenRuns: Story = {
  args: { runs: seededRuns({ seed: 5, count: 10, points: 400, evaluations: 10 }) },
};

export const StoppedEarly: Story = {
  args: {
    runs: [
      seededRunIn('cancelled', { seed: 31 }),
      seededRunIn('running', { seed: 32 }),
      ...three.slice(0, 1),
    ],
  },
};

export const HigherIsBetter: Story = {
  args: {
    runs: [1, 2].map((seed) =>
      evalRun(
        `e8814b0${seed}`,
        (step) => 0.9 - 0.6 * Math.exp(-step / (900 * seed)),
        12,
        'eval_accuracy',
      ),
    ),
    objective: { metric: 'eval_accuracy', direction: 'max' },
  },
};

export const Column640: Story = { args: { runs: three }, parameters: { width: 688 } };

export const Phone390: Story = { args: { runs: three }, parameters: { width: 390 } };

export const PhoneZoomed: Story = {
  args: { runs: three, defaultView: { window: [12_000, 21_000] } },
  parameters: { width: 390 },
};

export const PhoneDiverged: Story = {
  args: { runs: [seededRunIn('diverged', { seed: 6, id: '91e6b2a7' }), ...three.slice(0, 2)] },
  parameters: { width: 390 },
};

function evalRun(id: string, at: (step: number) => number, count = 12, metric = 'eval_loss'): Run {
  const step = Array.from({ length: count }, (_, i) => (i + 1) * 480);
  return createRun({
    id,
    histories: {
      [metric]: createHistory({ step, value: step.map(at), epoch: step.map((_, i) => i + 1) }),
    },
  });
}

function withNaN(run: Run, from: number, to: number): Run {
  const histories = Object.fromEntries(
    Object.entries(run.histories ?? {}).map(([metric, history]) => {
      const last = history.step.at(-1) ?? 0;
      const value = Array.from(history.value, (y, i) => {
        const share = (history.step[i] as number) / last;
        return share >= from && share < to ? Number.NaN : y;
      });
      return [metric, createHistory({ ...history, value })];
    }),
  );
  return { ...run, histories };
}

function withSpike(run: Run): Run {
  const { train_loss } = run.histories ?? {};
  if (!train_loss) return run;
  const value = Array.from(train_loss.value, (y, i) => (i === 700 ? 60 : y));
  const spiked = createHistory({ ...train_loss, value });
  return { ...run, histories: { ...run.histories, train_loss: spiked } };
}

function exploding(id: string): Run {
  return evalRun(id, (step) => (step < 2400 ? 3 - step / 1500 : 2 * 10 ** ((step - 2400) / 800)));
}
