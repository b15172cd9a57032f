'use client';

import type { Labels, LossChartView } from '@runcompare/core';
import type { ReactElement } from 'react';
import { RunSwatch } from '../internal/RunSwatch';

export interface LossChartLegendProps {
  readonly view: LossChartView;
  readonly labels: Labels;
  readonly onHiddenChange: (hiddenRunIds: readonly string[]) => void;
}

/** A button per run that hides and shows it, or with Shift or a double click shows it alone. */
export function LossChartLegend({
  view,
  labels: { chart },
  onHiddenChange,
}: LossChartLegendProps): ReactElement {
  const { runs } = view;
  const hidden = runs.filter((run) => run.isHidden).map((run) => run.runId);
  const toggle = (runId: string) =>
    onHiddenChange(
      hidden.includes(runId) ? hidden.filter((id) => id !== runId) : [...hidden, runId],
    );
  const isolate = (runId: string) => {
    const others = runs.map((run) => run.runId).filter((id) => id !== runId);
    const isAlone = !hidden.includes(runId) && others.every((id) => hidden.includes(id));
    onHiddenChange(isAlone ? [] : others);
  };
  return (
    <div className="rc-legend" data-part="legend">
      <ul aria-label={chart.runs}>
        {runs
          .filter((run) => run.hasCurve)
          .map((run) => (
            <li key={run.runId}>
              <button
                type="button"
                aria-pressed={!run.isHidden}
                title={`${run.label}. ${chart.legendHint}`}
                data-part="legend-run"
                onClick={(event) => (event.shiftKey ? isolate : toggle)(run.runId)}
                onDoubleClick={() => isolate(run.runId)}
              >
                <RunSwatch slot={run.slot} />
                <code className="rc-id">{run.label}</code>
              </button>
            </li>
          ))}
      </ul>
      {view.legendKey.length > 0 && (
        <span className="rc-legend-key">{view.legendKey.join(' · ')}</span>
      )}
    </div>
  );
}
