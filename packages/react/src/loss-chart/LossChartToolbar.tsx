'use client';

import {
  type Axis,
  type CurveRole,
  type Labels,
  lossChartLabelsEn,
  type ValueScale,
} from '@runcompare/core';
import { type ReactElement, useId } from 'react';
import { Segmented } from '../internal/Segmented';
import type { LossChartSettings } from './lossChartSettings';
import { SmoothingField } from './SmoothingField';

export interface LossChartToolbarProps
  extends Pick<LossChartSettings, 'xScale' | 'yScale' | 'yRange' | 'smoothing'> {
  readonly id: string;
  readonly show: CurveRole | 'both';
  /** What there is to choose from. */
  readonly available: readonly CurveRole[];
  readonly axis: Axis;
  readonly axes: readonly Axis[];
  /** Under 560 px there is no room for both kinds of curves. */
  readonly isNarrow: boolean;
  readonly isOpen: boolean;
  readonly locale: string | undefined;
  readonly labels: Labels | undefined;
  readonly onChange: (changed: Partial<LossChartSettings>) => void;
}

/** Which curves are drawn, over what, and how. */
export function LossChartToolbar({
  id,
  show,
  available,
  axis,
  axes,
  xScale,
  yScale,
  yRange,
  smoothing,
  isNarrow,
  isOpen,
  locale,
  labels,
  onChange,
}: LossChartToolbarProps): ReactElement {
  const fieldId = useId();
  const chart = labels?.chart ?? lossChartLabelsEn;
  const scales: readonly { readonly value: ValueScale; readonly label: string }[] = [
    { value: 'linear', label: chart.linear },
    { value: 'log', label: chart.log },
  ];
  const roles: readonly (CurveRole | 'both')[] = isNarrow
    ? ['eval', 'train']
    : ['eval', 'train', 'both'];
  return (
    <div id={id} className="rc-chart-tools" data-part="toolbar" data-open={isOpen || undefined}>
      {available.length > 1 && (
        <Segmented
          part="show"
          label={chart.curves}
          value={show}
          onChange={(value) => onChange({ show: value })}
          options={roles.map((value) => ({ value, label: chart[value] }))}
        />
      )}
      <span className="rc-chart-field">
        <label htmlFor={`${fieldId}x`} aria-label={chart.xAxisName}>
          {chart.xAxis}
        </label>
        <select
          id={`${fieldId}x`}
          className="rc-select"
          data-part="axis"
          value={axis}
          onChange={({ target }) => {
            const next = axes.find((one) => one === target.value);
            // A range of steps is none of hours.
            if (next) onChange({ axis: next, window: undefined });
          }}
        >
          {axes.map((one) => (
            <option key={one} value={one}>
              {chart.axes[one]}
            </option>
          ))}
        </select>
        {axis !== 'wallTime' && (
          <Segmented
            part="x-scale"
            label={chart.xScaleName}
            value={xScale}
            onChange={(value) => onChange({ xScale: value })}
            options={scales}
          />
        )}
      </span>
      <span className="rc-chart-field">
        <span aria-hidden="true">{chart.yAxis}</span>
        <Segmented
          part="y-scale"
          label={chart.yAxisName}
          value={yScale}
          onChange={(value) => onChange({ yScale: value })}
          options={scales}
        />
        <select
          className="rc-select"
          data-part="y-range"
          aria-label={chart.yRange}
          value={yRange}
          onChange={({ target }) =>
            onChange({ yRange: target.value === 'robust' ? 'robust' : 'visible' })
          }
        >
          <option value="visible">{chart.yRanges.visible}</option>
          <option value="robust">{chart.yRanges.robust}</option>
        </select>
      </span>
      <SmoothingField smoothing={smoothing} locale={locale} labels={labels} onChange={onChange} />
    </div>
  );
}
