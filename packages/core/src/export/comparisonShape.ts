import type {
  ComparedCell,
  ComparedMetric,
  ComparedReplicates,
  ComparedRun,
  Comparison,
} from '../comparison/comparison';
import type { Direction } from '../metric/metricDefinition';
import {
  flag,
  list,
  number,
  oneOf,
  onlyTrue,
  optional,
  record,
  type Shape,
  text,
} from './jsonShape';
import { verdictsShape } from './verdictsShape';

const direction = oneOf<Direction>({ min: true, max: true });
const origin = oneOf({ history: true, summary: true, reported: true });
const progress = record<ComparedRun['steps']>({
  done: optional(number),
  planned: optional(number),
});

const run = record<ComparedRun>({
  id: text,
  name: text,
  label: text,
  model: optional(text),
  status: oneOf({
    queued: true,
    running: true,
    completed: true,
    failed: true,
    cancelled: true,
    unknown: true,
  }),
  statusDetail: optional(text),
  startedAtMs: optional(number),
  trainingSeconds: optional(number),
  segments: optional(number),
  steps: progress,
  epochs: progress,
  rank: optional(number),
  best: optional(
    record<NonNullable<ComparedRun['best']>>({
      value: number,
      from: origin,
      step: optional(number),
      epoch: optional(number),
      isLast: optional(onlyTrue),
    }),
  ),
  gap: optional(number),
  divergence: optional(
    record<NonNullable<ComparedRun['divergence']>>({
      metric: text,
      kind: oneOf({ nonFinite: true, masked: true, rose: true }),
      step: optional(number),
    }),
  ),
  generalizationLoss: optional(number),
  changeAfterBest: optional(number),
  savedAtBest: optional(flag),
});

type ValueCell = Extract<ComparedCell, { state: 'value' }>;

const judged = {
  delta: optional(number),
  judgement: optional(oneOf({ better: true, worse: true, same: true })),
  gap: optional(number),
};
const valueCell = record<ValueCell>({
  ...judged,
  state: oneOf({ value: true }),
  value: number,
  from: origin,
  of: optional(number),
});
const emptyCell = record<Exclude<ComparedCell, ValueCell>>({
  ...judged,
  state: oneOf({ missing: true, null: true, nan: true, inf: true, '-inf': true }),
});

const cell: Shape<ComparedCell> = (value, place) =>
  (value as { state?: unknown } | null | undefined)?.state === 'value'
    ? valueCell(value, place)
    : emptyCell(value, place);

const metric = record<ComparedMetric>({
  key: text,
  label: text,
  direction: optional(direction),
  scale: oneOf({ ratio: true, interval: true }),
  unit: optional(text),
  isShare: optional(onlyTrue),
  format: oneOf({
    number: true,
    fixed2: true,
    percent: true,
    duration: true,
    count: true,
    epoch: true,
  }),
  reading: oneOf({ atBest: true, run: true, mean: true, last: true, min: true, max: true }),
  section: oneOf({ primary: true, secondary: true, derived: true, other: true }),
  tieBreakOnly: optional(flag),
  follows: optional(text),
  formula: optional(text),
  isComputed: optional(onlyTrue),
  cells: list(cell),
  bestIds: list(text),
  sourceNames: list(text),
});

const replicates = record<ComparedReplicates>({
  runIds: list(text),
  labels: list(text),
  leftOut: list(
    record<ComparedReplicates['leftOut'][number]>({
      runId: text,
      reason: oneOf({ incomplete: true, sameSeed: true }),
    }),
  ),
  span: optional(number),
});

/**
 * A `Comparison` as it stands in JSON, version 1. A further optional field of it is one more line
 * here; anything else that changes needs a new version.
 */
export const comparisonShape = record<Comparison>({
  objective: record<Comparison['objective']>({ metric: text, direction }),
  gapRelativeTo: oneOf({ larger: true, reference: true }),
  baselineId: optional(text),
  bestId: optional(text),
  runs: list(run),
  metrics: list(metric),
  replicates: list(replicates),
  verdicts: verdictsShape,
  otherObjectives: optional(
    list(
      record<NonNullable<Comparison['otherObjectives']>[number]>({
        metric: text,
        direction: optional(direction),
        runs: number,
      }),
    ),
  ),
  betterPeer: optional(
    record<NonNullable<Comparison['betterPeer']>>({ id: text, label: text, value: number }),
  ),
});
