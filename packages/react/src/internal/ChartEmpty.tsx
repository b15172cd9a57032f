import type { ChartInWords } from '@runcompare/core';
import type { ReactElement } from 'react';

/** Why there is nothing to draw, and what would change that. */
export function ChartEmpty({ title, hint }: NonNullable<ChartInWords['empty']>): ReactElement {
  return (
    <div className="rc-chart-empty" data-part="empty">
      <strong>{title}</strong>
      <span>{hint}</span>
    </div>
  );
}
