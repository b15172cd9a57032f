import { flattenConfig } from '../run/flattenConfig';
import type { Run } from '../run/run';
import { knownNumber } from './knownNumber';
import { recordedMetric } from './recordedMetric';

/** What makes two values of one metric mean different things. */
export type Incomparability = 'evalSet' | 'tokenizer';

/** What to know of a comparison that is allowed. */
export type ComparabilityCaveat =
  /** Planned optimizer steps differ by more than 10 %. */
  | { readonly code: 'stepBudget'; readonly a: number; readonly b: number }
  | { readonly code: 'differentModels'; readonly models: readonly string[] };

/** What is known of the terms on which the runs of one configuration were measured. */
export interface MeasuringTerms {
  readonly evalSamples: readonly number[];
  readonly tokenizers: readonly string[];
  readonly models: readonly string[];
  /** Planned optimizer steps. */
  readonly stepBudget?: number | undefined;
}

/** Reads the terms off the runs of one configuration; each fact once, unknown ones left out. */
export function measuringTerms(runs: readonly Run[]): MeasuringTerms {
  return {
    evalSamples: distinct(runs.map(evalSamples)),
    // Runs of one configuration have the same settings, so the first speaks for all.
    tokenizers: distinct(runs.slice(0, 1).map(tokenizer)),
    models: distinct(runs.map((run) => run.model.name?.trim() || undefined)),
    stepBudget: distinct(runs.map(stepBudget))[0],
  };
}

/**
 * Why two configurations may not be compared: they are known to differ in the number of evaluated
 * samples (`eval_samples`) or in the tokenizer that their configuration names. Undefined where they
 * may; what is not recorded is not held against them. Metric and direction agree because one
 * objective is asked of both.
 */
export function obstacleBetween(a: MeasuringTerms, b: MeasuringTerms): Incomparability | undefined {
  if (distinct([...a.evalSamples, ...b.evalSamples]).length > 1) return 'evalSet';
  if (distinct([...a.tokenizers, ...b.tokenizers]).length > 1) return 'tokenizer';
  return undefined;
}

/** What to know of two configurations that may be compared. */
export function caveatsBetween(
  { stepBudget: stepsA = Number.NaN, models: modelsA }: MeasuringTerms,
  { stepBudget: stepsB = Number.NaN, models: modelsB }: MeasuringTerms,
): readonly ComparabilityCaveat[] {
  const caveats: ComparabilityCaveat[] = [];
  if (Math.abs(stepsA - stepsB) > 0.1 * Math.max(stepsA, stepsB)) {
    caveats.push({ code: 'stepBudget', a: stepsA, b: stepsB });
  }
  const models = distinct([...modelsA, ...modelsB]).sort();
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

/** Keys that name a tokenizer, by their last path segment in any case. */
const tokenizerKey = /(^|\.)tokenizer(_id|_name(_or_path)?)?$/i;

function tokenizer(run: Run): string | undefined {
  for (const [key, value] of flattenConfig(run.config.values)) {
    if (tokenizerKey.test(key) && typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function stepBudget({ steps, status }: Run): number | undefined {
  return knownNumber(steps.planned) ?? knownNumber(status === 'completed' ? steps.done : undefined);
}
