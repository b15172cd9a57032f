import type { Divergence } from '../comparison/divergence';
import { formatDay } from '../format/date';
import { formatDuration } from '../format/duration';
import { formatNumber } from '../format/number';
import { fillTemplate, plainText } from '../format/template';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { listLabelsEn } from './listLabels.en';
import type { Wording } from './viewOptions';

/** The second line of a run's row: its name, its day, and how far or how long it trained. */
export function runDetail(run: Run, divergence: Divergence | undefined, wording: Wording): string {
  const { locale, labels } = wording;
  const { startedAtMs, trainingSeconds, segments } = run.times;
  const parts: string[] = [];
  if (run.name !== runLabel(run)) parts.push(run.name);
  if (startedAtMs !== undefined) parts.push(formatDay(startedAtMs, locale));
  const { list = listLabelsEn } = labels;
  if (run.statusDetail) parts.push(run.statusDetail);
  else if (divergence?.step !== undefined) {
    parts.push(fill(list.fromStep, { step: count(divergence.step, locale) }));
  } else parts.push(...progress(run, wording));
  if (trainingSeconds !== undefined && run.status !== 'running') {
    parts.push(formatDuration(trainingSeconds, wording));
  }
  if (segments !== undefined && segments > 1) parts.push(list.resumed);
  return parts.filter(Boolean).join(' · ');
}

function progress(run: Run, { locale, labels }: Wording): readonly string[] {
  const { status, epochs, steps } = run;
  if (status === 'completed') return [];
  const { list = listLabelsEn } = labels;
  if (status === 'unknown') {
    if (steps.done === undefined || steps.planned === undefined) return [];
    return [
      fill(list.stopped, {
        done: count(steps.done, locale),
        planned: count(steps.planned, locale),
      }),
    ];
  }
  if (epochs.done === undefined || epochs.planned === undefined) return [];
  return [
    fill(list.epochOf, {
      done: count(Math.floor(epochs.done), locale),
      planned: count(epochs.planned, locale),
    }),
  ];
}

const fill = (template: string, values: { readonly [name: string]: string }) =>
  plainText(fillTemplate(template, values));

const count = (value: number, locale: string) =>
  formatNumber(value, Number.isInteger(value) ? 0 : 2, locale);
