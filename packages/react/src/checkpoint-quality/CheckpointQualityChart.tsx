'use client';

import {
  type CheckpointAxis,
  checkpointQualityLabelsEn,
  checkpointQualityView,
  companionLabelsEn,
  type Objective,
  type Run,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement, useMemo } from 'react';
import { ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import type { ChartDisplay } from '../internal/DisplaySwitch';
import type { RunSlots } from '../internal/runSlots';
import { Segmented } from '../internal/Segmented';
import { useChartFrame } from '../internal/useChartFrame';
import { type SettingsProps, useSettings } from '../internal/useSettings';
import { CheckpointPlot } from './CheckpointPlot';

/** What a person changes on the chart itself. */
export interface CheckpointQualitySettings {
  readonly display: ChartDisplay;
  readonly axis: CheckpointAxis;
}

export interface CheckpointQualityChartProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<CheckpointQualitySettings> {
  /** Runs with their checkpoints and histories; without a history, summaries are read. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slot per run; in the order of the runs when left out. */
  readonly slots?: RunSlots | undefined;
}

/**
 * The objective at every saved checkpoint, the best of each run ringed, and where a run was better
 * without being saved; the same as a table with sizes. Works on runs alone: no provider, no fetching.
 */
export const CheckpointQualityChart = forwardRef<HTMLElement, CheckpointQualityChartProps>(
  function CheckpointQualityChart(
    { runs, objective, slots, view, defaultView, onViewChange, locale, labels, ...rest },
    ref,
  ): ReactElement {
    const [settings, change] = useSettings<CheckpointQualitySettings>(
      { view, defaultView, onViewChange },
      { display: 'chart', axis: 'step' },
    );
    const frame = useChartFrame();
    const { display, axis } = settings;
    const { size = unmeasured } = frame;
    const drawn = useMemo(
      () => checkpointQualityView(runs, { ...size, objective, axis, slots, locale, labels }),
      [runs, size, objective, axis, slots, locale, labels],
    );
    const checkpointQuality = labels?.checkpointQuality ?? checkpointQualityLabelsEn;
    const companion = labels?.companion ?? companionLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="checkpoint-quality"
        view={drawn}
        display={display}
        onDisplayChange={(next) => change({ display: next })}
        tools={
          display === 'chart' &&
          drawn.axes.length > 1 && (
            <span className="rc-chart-field">
              <span aria-hidden="true">{companion.x}</span>
              <Segmented
                part="axis"
                label={checkpointQuality.axis}
                value={drawn.axis}
                onChange={(value) => change({ axis: value })}
                options={drawn.axes.map((one) => ({ value: one.axis, label: one.label }))}
              />
            </span>
          )
        }
        frame={frame}
        labels={labels}
      >
        <ChartStage view={drawn} keys={companion.keysOfGroups} frame={frame} labels={labels}>
          <CheckpointPlot view={drawn} />
        </ChartStage>
      </ChartSection>
    );
  },
);

const unmeasured = { width: 800, height: 300 };
