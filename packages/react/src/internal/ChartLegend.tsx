import type { RunInChart } from '@runcompare/core';
import type { ReactElement } from 'react';
import { RunSwatch } from './RunSwatch';

export interface ChartLegendProps {
  readonly runs: readonly RunInChart[];
  /** What the shapes stand for. */
  readonly keys: readonly string[];
  readonly label: string;
}

/** Which mark is which run, and what else is drawn. Nothing to press. */
export function ChartLegend({ runs, keys, label }: ChartLegendProps): ReactElement | null {
  if (runs.length === 0 && keys.length === 0) return null;
  return (
    <div className="rc-legend" data-part="legend">
      {runs.length > 0 && (
        <ul aria-label={label}>
          {runs.map(({ runId, label: name, slot }) => (
            <li key={runId} title={name} data-part="legend-run">
              <RunSwatch slot={slot} />
              <code className="rc-id">{name}</code>
            </li>
          ))}
        </ul>
      )}
      {keys.length > 0 && <span className="rc-legend-key">{keys.join(' · ')}</span>}
    </div>
  );
}
