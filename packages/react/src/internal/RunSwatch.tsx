import type { ReactElement } from 'react';
import { RunMark } from './RunMark';

/** A run's line and mark together, as it is drawn in a chart. */
export function RunSwatch({ slot }: { readonly slot: number | undefined }): ReactElement {
  return (
    <span className="rc-swatch" data-slot={slot} aria-hidden="true">
      {slot !== undefined && (
        <svg width={34} height={12} viewBox="0 0 34 12" aria-hidden="true" focusable="false">
          <line
            x1={0}
            y1={6}
            x2={34}
            y2={6}
            stroke={runColor(slot)}
            strokeWidth={2}
            strokeDasharray={runDash(slot)}
          />
          <rect x={10} width={14} height={12} fill="var(--rc-surface)" />
        </svg>
      )}
      <RunMark slot={slot} />
    </span>
  );
}

const dashes = [undefined, '7 3', '2 3', '9 3 2 3', '14 4', '5 2 1 2 1 2', '4 2', '12 3 2 3 2 3'];

/** From slot 9 on the hues come again, each with the dash of the next slot. */
export function runDash(slot: number): string | undefined {
  return dashes[(slot - 1 + Math.floor((slot - 1) / 8)) % 8];
}

/** Share of a run's line that is drawn, and not a gap of its dash. */
export function runCover(slot: number): number {
  const dash = runDash(slot)?.split(' ').map(Number) ?? [1];
  const total = dash.reduce((sum, length) => sum + length, 0);
  const drawn = dash.reduce((sum, length, i) => (i % 2 === 0 ? sum + length : sum), 0);
  return drawn / total;
}

export function runColor(slot: number): string {
  return `var(--rc-run-${((slot - 1) % 8) + 1})`;
}
