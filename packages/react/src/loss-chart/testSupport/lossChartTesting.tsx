import { createHistory, createRun, type Run } from '@runcompare/core';
import { screen } from '@testing-library/react';
import { parts } from '../../internal/testSupport/chartTesting';
import type { Place } from '../../internal/testSupport/realPointer';

/** A run with as many evaluations, 480 steps apart, and as many training points below them. */
export function lossRun(id: string, evaluations: readonly number[]): Run {
  const step = evaluations.map((_, i) => (i + 1) * 480);
  const epoch = evaluations.map((_, i) => i + 1);
  return createRun({
    id,
    checkpoints: [{ id: 'last', step: step.at(-1) }],
    histories: {
      eval_loss: createHistory({ step, value: evaluations, epoch }),
      train_loss: createHistory({
        step,
        value: evaluations.map((y) => (Number.isNaN(y) ? 1 : y * 0.9)),
        epoch,
      }),
    },
  });
}

/** The same run some evaluations later: what is there already stays, in histories of their own. */
export function appendTo(run: Run, evaluations: readonly number[]): Run {
  const before = Array.from(run.histories?.eval_loss?.value ?? []);
  return lossRun(run.id, [...before, ...evaluations]);
}

export const threeRuns = [
  lossRun('06a9655e', [1.342, 0.822, 0.6686, 0.6741]),
  lossRun('fa25ad23', [1.498, 1.072, 0.93, 0.9041]),
  lossRun('0a04dd4e', [1.655, Number.NaN, 1.2, 1.1267]),
];

/** The picture as it takes keys. */
export function plot(): HTMLElement {
  return screen.getByRole('group', { name: /^Loss of|^Eval loss of/ });
}

export function tooltip(container: Element): string | undefined {
  return parts(container, 'tooltip')[0]?.textContent ?? undefined;
}

/** What is said at the moment. */
export function said(): string {
  return screen.getByRole('status').textContent ?? '';
}

/** The numbers beside the y axis, from the bottom. */
export function yNumbers(container: Element): readonly string[] {
  const texts = container.querySelectorAll('.visx-axis text[text-anchor="end"]');
  return [...texts].map((text) => text.textContent ?? '');
}

/** A place of the picture by shares of its width and height, in pixels of the page. */
export function placeIn(element: Element, x: number, y = 0.5): Place {
  const box = element.getBoundingClientRect();
  return { x: box.left + x * box.width, y: box.top + y * box.height };
}

/** The range that the strip below says is shown. */
export function shownRange(): string {
  return screen.getByRole('slider', { name: 'Visible range' }).getAttribute('aria-valuetext') ?? '';
}
