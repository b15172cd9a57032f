'use client';

import { type Labels, type LossChartData, lossChartLabelsEn } from '@runcompare/core';
import { type ReactElement, useRef } from 'react';
import { RunSwatch } from '../internal/RunSwatch';

export interface LossChartLegendProps {
  readonly runs: LossChartData['runs'];
  readonly hiddenRunIds: readonly string[];
  /** What lines and marks stand for. */
  readonly legendKey: string;
  readonly labels: Labels | undefined;
  readonly onHiddenChange: (hiddenRunIds: readonly string[]) => void;
  /** With the run under the pointer or the focus, undefined when it left. */
  readonly onPoint: (runId: string | undefined) => void;
}

/** A button per run that hides and shows it, or with Shift or a double click shows it alone. */
export function LossChartLegend({
  runs,
  hiddenRunIds: hidden,
  legendKey,
  labels,
  onHiddenChange,
  onPoint,
}: LossChartLegendProps): ReactElement {
  const chart = labels?.chart ?? lossChartLabelsEn;
  // A double click has hidden a run by its first.
  const beforeClick = useRef(hidden);
  const toggle = (runId: string) =>
    onHiddenChange(
      hidden.includes(runId) ? hidden.filter((id) => id !== runId) : [...hidden, runId],
    );
  const isolate = (runId: string, before = hidden) => {
    const others = runs.map((run) => run.runId).filter((id) => id !== runId);
    const isAlone = !before.includes(runId) && others.every((id) => before.includes(id));
    onHiddenChange(isAlone ? [] : others);
  };
  const leave = () => onPoint(undefined);
  return (
    <div className="rc-legend" data-part="legend">
      <ul aria-label={chart.runs}>
        {runs
          .filter((run) => run.hasCurve)
          .map(({ runId, label, slot }) => (
            <li key={runId}>
              <button
                type="button"
                aria-pressed={!hidden.includes(runId)}
                title={`${label}. ${chart.legendHint}`}
                data-part="legend-run"
                onClick={(event) => {
                  if (event.detail > 1) return;
                  beforeClick.current = hidden;
                  if (event.shiftKey) isolate(runId);
                  else toggle(runId);
                }}
                onDoubleClick={() => isolate(runId, beforeClick.current)}
                onPointerEnter={() => onPoint(runId)}
                onPointerLeave={leave}
                onFocus={() => onPoint(runId)}
                onBlur={leave}
              >
                <RunSwatch slot={slot} />
                <code className="rc-id">{label}</code>
              </button>
            </li>
          ))}
      </ul>
      {legendKey && <span className="rc-legend-key">{legendKey}</span>}
    </div>
  );
}
