import type { Run } from '../run/run';
import { knownNumber } from './knownNumber';
import { measuredUnit } from './measuredUnit';
import { namedInConfig } from './namedInConfig';
import { recordedMetric } from './recordedMetric';

/** What makes two values of one metric mean different things. */
export type Incomparability = 'evalSet' | 'tokenizer' | 'unit';

/** A name, a number of eval samples, or what a unit counts to (see `measuredUnit`). */
export type MeasuringFact = string | number;

/** Why two may not be compared, and what is recorded of the two. */
export interface Obstacle {
  readonly reason: Incomparability;
  readonly facts: readonly [MeasuringFact, MeasuringFact];
}

/** What to know of a comparison that is allowed. */
export type ComparabilityCaveat =
  /** Planned optimizer steps differ by more than 10 %. */
  | { readonly code: 'stepBudget'; readonly a: number; readonly b: number }
  /** Their configurations name different data, and not what they were evaluated on. */
  | { readonly code: 'differentData'; readonly a: string; readonly b: string }
  | { readonly code: 'differentModels'; readonly models: readonly string[] };

/** What is known of the terms on which the runs of one configuration were measured. */
export interface MeasuringTerms {
  readonly evalSamples: readonly number[];
  readonly evalSets: readonly string[];
  readonly tokenizers: readonly string[];
  readonly units: readonly MeasuringFact[];
  readonly data?: string | undefined;
  readonly models: readonly string[];
  /** Planned optimizer steps. */
  readonly stepBudget?: number | undefined;
}

/** Reads the terms of one metric off the runs of one configuration; each fact once. */
export function measuringTerms(runs: readonly Run[], metric: string): MeasuringTerms {
  // Runs of one configuration have the same settings, so the first speaks for all.
  const named = runs[0] ? namedInConfig(runs[0].config) : {};
  return {
    evalSamples: distinct(runs.map(evalSamples)),
    evalSets: distinct([named.evalSet]),
    tokenizers: distinct([named.tokenizer]),
    units: distinct(runs.map((run) => measuredUnit(run, metric))),
    data: named.data,
    models: distinct(runs.map((run) => run.model.name?.trim() || undefined)),
    stepBudget: distinct(runs.map(stepBudget))[0],
  };
}

/**
 * Why two configurations may not be compared: they are known to differ in the number of evaluated
 * samples (`eval_samples`), in the eval set or the tokenizer that their configuration names, or in
 * the unit of their values. Undefined where they may; what is not recorded is not held against them.
 * Metric and direction agree because one objective is asked of both.
 */
export function obstacleBetween(a: MeasuringTerms, b: MeasuringTerms): Obstacle | undefined {
  for (const [reason, kind] of obstacles) {
    const [first, second] = distinct<MeasuringFact>([...a[kind], ...b[kind]]);
    if (first !== undefined && second !== undefined) return { reason, facts: [first, second] };
  }
  return undefined;
}

const obstacles = [
  ['evalSet', 'evalSamples'],
  ['evalSet', 'evalSets'],
  ['tokenizer', 'tokenizers'],
  ['unit', 'units'],
] as const;

/** What to know of two configurations that may be compared. */
export function caveatsBetween(
  { stepBudget: stepsA = Number.NaN, ...a }: MeasuringTerms,
  { stepBudget: stepsB = Number.NaN, ...b }: MeasuringTerms,
): readonly ComparabilityCaveat[] {
  const caveats: ComparabilityCaveat[] = [];
  if (Math.abs(stepsA - stepsB) > 0.1 * Math.max(stepsA, stepsB)) {
    caveats.push({ code: 'stepBudget', a: stepsA, b: stepsB });
  }
  const isEvalSetNamed = a.evalSets.length > 0 && b.evalSets.length > 0;
  if (a.data && b.data && a.data !== b.data && !isEvalSetNamed) {
    caveats.push({ code: 'differentData', a: a.data, b: b.data });
  }
  const models = distinct([...a.models, ...b.models]).sort();
  if (models.length > 1) caveats.push({ code: 'differentModels', models });
  return caveats;
}

function distinct<Fact>(facts: readonly (Fact | undefined)[]): Fact[] {
  return [...new Set(facts)].filter((fact) => fact !== undefined);
}

function evalSamples(run: Run): number | undefined {
  const { summary } = recordedMetric(run, 'eval_samples');
  return knownNumber(summary?.reported?.value ?? summary?.last?.value);
}

function stepBudget({ steps, status }: Run): number | undefined {
  return knownNumber(steps.planned) ?? knownNumber(status === 'completed' ? steps.done : undefined);
}
