'use client';

import type { AxisRange, Labels, ParallelCoordinatesView, RangeEnd } from '@runcompare/core';
import { type ReactElement, useRef, useState } from 'react';
import { AxisControls } from './AxisControls';

export interface AxisLayerProps {
  readonly view: ParallelCoordinatesView;
  readonly labels: Labels | undefined;
  readonly onRangeChange: (key: string, range: AxisRange | undefined) => void;
}

/** The controls of all axes. Tab reaches those of one of them; left and right go to the others. */
export function AxisLayer({ view: { axes }, labels, onRangeChange }: AxisLayerProps): ReactElement {
  const layer = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string>();
  const reachable = axes.some(({ key }) => key === wanted) ? wanted : axes[0]?.key;
  const goTo = (index: number, end: RangeEnd) => {
    const handles = layer.current?.querySelectorAll<HTMLElement>(`[data-end="${end}"]`);
    handles?.[index]?.focus();
  };
  return (
    <div ref={layer} className="rc-axis-layer">
      {axes.map((axis, i) => (
        <AxisControls
          key={axis.key}
          axis={axis}
          isReachable={axis.key === reachable}
          onRangeChange={(range) => onRangeChange(axis.key, range)}
          onLeave={(by, end) => goTo(i + by, end)}
          onFocus={() => setWanted(axis.key)}
          labels={labels}
        />
      ))}
    </div>
  );
}
