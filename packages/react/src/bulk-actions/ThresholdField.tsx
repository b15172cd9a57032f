'use client';

import { bulkActionLabelsEn, type Labels } from '@runcompare/core';
import { type ReactElement, useId } from 'react';

export interface ThresholdFieldProps {
  readonly value: string;
  readonly fallback: string;
  readonly labels: Labels | undefined;
  readonly onChange: (value: string) => void;
}

/** From which percentage on a run is listed; says so where what is typed is no percentage. */
export function ThresholdField({
  value,
  fallback,
  labels,
  onChange,
}: ThresholdFieldProps): ReactElement {
  const faultId = useId();
  const { worseByMoreThan, notAPercentage } = labels?.bulkActions ?? bulkActionLabelsEn;
  const isFaulty = thresholdOf(value) === undefined;
  return (
    <div className="rc-threshold">
      <label>
        {worseByMoreThan}
        <span className="rc-field">
          <input
            inputMode="decimal"
            value={value}
            aria-invalid={isFaulty || undefined}
            aria-describedby={isFaulty ? faultId : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          %
        </span>
      </label>
      {isFaulty && (
        <span id={faultId} className="rc-fault">
          {notAPercentage(`${fallback} %`)}
        </span>
      )}
    </div>
  );
}

/** The typed percentage as a share; undefined where it is none from 0 to 100. */
export function thresholdOf(percent: string): number | undefined {
  const value = Number(percent.replace(',', '.'));
  const isOne = percent.trim() !== '' && value >= 0 && value <= 100;
  return isOne ? value / 100 : undefined;
}
