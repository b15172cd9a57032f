'use client';

import { type Labels, lossChartLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { SaveMenu } from '../internal/chart-picture/SaveMenu';
import { type ChartDisplay, DisplaySwitch } from '../internal/DisplaySwitch';
import { Icon } from '../internal/Icon';
import { downIcon } from '../internal/icons';

export interface LossChartHeadProps {
  readonly titleId: string;
  readonly title: string;
  /** There is nothing to switch or to save. */
  readonly isEmpty: boolean;
  /** The toolbar, which a narrow chart hides, and whether it is shown. */
  readonly toolbarId: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly display: ChartDisplay;
  readonly onDisplayChange: (display: ChartDisplay) => void;
  readonly labels: Labels | undefined;
}

/** What is drawn, and what can be done with all of it. */
export function LossChartHead({
  titleId,
  title,
  isEmpty,
  toolbarId,
  isOpen,
  onOpenChange,
  display,
  onDisplayChange,
  labels,
}: LossChartHeadProps): ReactElement {
  const chart = labels?.chart ?? lossChartLabelsEn;
  return (
    <header className="rc-section-head">
      <h2 id={titleId}>{title}</h2>
      {!isEmpty && (
        <div className="rc-chart-actions">
          <button
            type="button"
            className="rc-button rc-chart-options"
            data-kind="quiet"
            aria-expanded={isOpen}
            aria-controls={toolbarId}
            onClick={() => onOpenChange(!isOpen)}
          >
            {chart.options}
            <Icon drawing={downIcon} />
          </button>
          <DisplaySwitch display={display} labels={labels} onDisplayChange={onDisplayChange} />
          {display === 'chart' && <SaveMenu labels={labels} />}
        </div>
      )}
    </header>
  );
}
