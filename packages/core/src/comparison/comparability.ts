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

export interface Comparability {
  /** Present where the two may not be compared. */
  readonly obstacle?: Incomparability | undefined;
  readonly caveats: readonly ComparabilityCaveat[];
}

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
 * Whether two configurations may be compared. They may not where they are known to differ in the
 * number of evaluated samples (`eval_samples`) or in the tokenizer that their configuration names;
 * what is not recorded is not held against them. Metric and direction agree because one objective is
 * asked of both.
 */
export function checkComparability(a: MeasuringTerms, b: MeasuringTerms): Comparability {
  const caveats: ComparabilityCaveat[] = [];
  if (a.stepBudget !== undefined && b.stepBudget !== undefined) {
    const larger = Math.max(a.stepBudget, b.stepBudget);
    if (Math.abs(a.stepBudget - b.stepBudget) > 0.1 * larger) {
      caveats.push({ code: 'stepBudget', a: a.stepBudget, b: b.stepBudget });
    }
  }
  const models = distinct([...a.models, ...b.models]).sort();
  if (models.length > 1) caveats.push({ code: 'differentModels', models });
  const obstacle = obstacleBetween(a, b);
  return { ...(obstacle && { obstacle }), caveats };
}

function obstacleBetween(a: MeasuringTerms, b: MeasuringTerms): Incomparability | undefined {
  if (distinct([...a.evalSamples, ...b.evalSamples]).length > 1) return 'evalSet';
  if (distinct([...a.tokenizers, ...b.tokenizers]).length > 1) return 'tokenizer';
  return undefined;
}

function distinct<Fact>(facts: readonly (Fact | undefined)[]): Fact[] {
  return [...new Set(facts)].filter((fact) => fact !== undefined);
}

function evalSamples(run: Run): number | undefined {
  const { summary } = recordedMetric(run, 'eval_samples');
  return knownNumber(summary?.reported?.value ?? summary?.last?.value ?? undefined);
}

/** Keys that name a tokenizer, by their last path segment in any case. */
const tokenizerKeys: ReadonlySet<string> = new Set([
  'tokenizer',
  'tokenizer_id',
  'tokenizer_name',
  'tokenizer_name_or_path',
]);

function tokenizer(run: Run): string | undefined {
  for (const [key, value] of flattenConfig(run.config.values)) {
    const name = key.slice(key.lastIndexOf('.') + 1).toLowerCase();
    if (tokenizerKeys.has(name) && typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function stepBudget({ steps, status }: Run): number | undefined {
  const budget = knownNumber(steps.planned) ?? (status === 'completed' ? steps.done : undefined);
  return knownNumber(budget);
}
