import type { Run } from '../run/run';
import { type SeededRunOptions, seededRun } from './seededRun';

/** What a run went through, or how badly its source describes it. */
export type SeededState =
  | 'running'
  | 'queued'
  | 'failed'
  | 'cancelled'
  | 'diverged'
  | 'overfitting'
  | 'noEvaluations'
  | 'archived'
  | 'resumed'
  | 'lastValueOnly'
  | 'unknownStatus'
  | 'unknownModel'
  | 'longNames'
  | 'hostileNames';

/** Every state, for a story or a test that goes through all of them. */
export const seededStates: readonly SeededState[] = [
  'running',
  'queued',
  'failed',
  'cancelled',
  'diverged',
  'overfitting',
  'noEvaluations',
  'archived',
  'resumed',
  'lastValueOnly',
  'unknownStatus',
  'unknownModel',
  'longNames',
  'hostileNames',
];

/**
 * A run in a state that screens get wrong. Options other than the ones that make the state are
 * taken as in {@link seededRun}.
 */
export function seededRunIn(state: SeededState, options: SeededRunOptions): Run {
  switch (state) {
    case 'running': {
      const run = seededRun({ ...options, progress: 0.4 });
      return { ...run, status: 'running', times: { ...run.times, endedAtMs: undefined } };
    }
    case 'queued': {
      const run = seededRun({ ...options, progress: 0 });
      return { ...run, status: 'queued', times: {} };
    }
    case 'failed': {
      const run = seededRun({ ...options, progress: 0.103, evaluations: 8 });
      return { ...run, status: 'failed', statusDetail: 'out of memory, step 1,240' };
    }
    case 'cancelled':
      return { ...seededRun({ ...options, progress: 0.5 }), status: 'cancelled' };
    case 'diverged':
      return seededRun({ ...options, divergesFrom: 0.3 });
    case 'overfitting':
      return seededRun({ ...options, overfitsFrom: 0.5 });
    case 'noEvaluations':
      return seededRun({ ...options, evaluations: 0 });
    case 'archived':
      return { ...seededRun(options), archived: true };
    case 'resumed': {
      const run = seededRun(options);
      return { ...run, times: { ...run.times, segments: 3 } };
    }
    case 'lastValueOnly':
      return lastValueOnly(seededRun(options));
    case 'unknownStatus':
      return { ...seededRun({ ...options, progress: 0.6 }), status: 'unknown' };
    case 'unknownModel':
      return seededRun({ ...options, model: undefined });
    case 'longNames':
      return withLongNames(seededRun({ ...options, model: longModel }));
    case 'hostileNames':
      return withHostileNames(seededRun({ ...options, model: '<b>constructor</b>' }));
  }
}

function lastValueOnly(run: Run): Run {
  const last = run.summary.eval_loss?.last;
  return { ...run, histories: undefined, summary: { ...run.summary, eval_loss: { last } } };
}

const longModel = `an-organization-with-a-long-name/${'a-model-name-that-goes-on-'.repeat(4)}Instruct`;

function withLongNames(run: Run): Run {
  return {
    ...run,
    id: `projects/fine-tuning/experiments/${run.id}`,
    name: `sweep over learning rate and LoRA rank with the filtered data set, ${'second attempt, '.repeat(4)}final`,
    tags: ['a-tag-without-any-space-to-break-the-line-at-'.repeat(2)],
    summary: {
      ...run.summary,
      eval_exact_match_on_the_held_out_customer_support_questions: { last: { value: 0.613 } },
    },
  };
}

/** Markup, a spreadsheet formula, a text-direction override, and names that objects already have. */
function withHostileNames(run: Run): Run {
  return {
    ...run,
    id: `run/${run.id}?a=1&b=../..`,
    name: '<img src=x onerror=alert(1)> \u202Egnp.exe',
    tags: ['=HYPERLINK("https://example.com")', '{best}', ''],
    summary: {
      ...run.summary,
      ['__proto__']: { last: { value: 1 } },
      constructor: { last: { value: 2 } },
      '': { last: { value: 3 } },
    },
  };
}
