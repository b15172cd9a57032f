'use client';

import {
  type Labels,
  lossChartLabelsEn,
  smoothingAmount,
  smoothingMethods,
  smoothingOf,
} from '@runcompare/core';
import { type ReactElement, useId } from 'react';
import type { LossChartSettings } from './lossChartSettings';

export interface SmoothingFieldProps extends Pick<LossChartSettings, 'smoothing'> {
  readonly locale: string | undefined;
  readonly labels: Labels | undefined;
  readonly onChange: (changed: Pick<LossChartSettings, 'smoothing'>) => void;
}

/** How curves are smoothed, and by how much. */
export function SmoothingField({
  smoothing,
  locale,
  labels,
  onChange,
}: SmoothingFieldProps): ReactElement {
  const id = useId();
  const chart = labels?.chart ?? lossChartLabelsEn;
  const amount = smoothing && smoothingAmount(smoothing, { locale, labels });
  return (
    <span className="rc-chart-field" data-part="smoothing">
      <label htmlFor={id}>{chart.smoothing}</label>
      <select
        id={id}
        className="rc-select"
        value={smoothing?.method ?? 'none'}
        onChange={({ target }) => {
          const method = smoothingMethods.find((one) => one === target.value);
          if (method) onChange({ smoothing: smoothingOf(method) });
        }}
      >
        {smoothingMethods.map((method) => (
          <option key={method} value={method}>
            {chart.smoothingMethods[method]}
          </option>
        ))}
      </select>
      {smoothing && amount && (
        <>
          <input
            type="range"
            className="rc-slider"
            aria-label={chart.smoothingAmount}
            aria-valuetext={amount.text}
            min={amount.min}
            max={amount.max}
            step={amount.step}
            value={amount.value}
            onChange={({ target }) =>
              onChange({ smoothing: smoothingOf(smoothing.method, target.valueAsNumber) })
            }
          />
          <span className="rc-slider-value" aria-hidden="true">
            {amount.text}
          </span>
        </>
      )}
    </span>
  );
}
