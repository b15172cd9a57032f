'use client';

import {
  type CheckpointAxis,
  chartLabelsEn,
  checkpointQualityLabelsEn,
  checkpointQualityView,
  companionLabelsEn,
  type Objective,
  type Run,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement, useMemo } from 'react';
import { ChartLegend } from '../internal/ChartLegend';
import { type ChartDisplay, ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import type { RunSlots } from '../internal/runSlots';
import { Segmented } from '../internal/Segmented';
import { useAnnouncement } from '../internal/useAnnouncement';
import { useControllableState } from '../internal/useControllableState';
import { useElementSize } from '../internal/useElementSize';
import { CheckpointPlot } from './CheckpointPlot';

/** What a person changes on the chart itself. */
export interface CheckpointQualitySettings {
  readonly display: ChartDisplay;
  readonly axis: CheckpointAxis;
}

export interface CheckpointQualityChartProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions {
  /** Runs with their checkpoints and histories; without a history, summaries are read. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slot per run; in the order of the runs when left out. */
  readonly slots?: RunSlots | undefined;
  readonly view?: CheckpointQualitySettings | undefined;
  readonly defaultView?: Partial<CheckpointQualitySettings> | undefined;
  readonly onViewChange?: ((view: CheckpointQualitySettings) => void) | undefined;
}

/**
 * The objective at every saved checkpoint, the best of each run ringed, and where a run was better
 * without being saved; the same as a table with sizes. Works on runs alone: no provider, no fetching.
 */
export const CheckpointQualityChart = forwardRef<HTMLElement, CheckpointQualityChartProps>(
  function CheckpointQualityChart(
    {
      runs,
      objective,
      slots,
      view: controlled,
      defaultView,
      onViewChange,
      locale,
      labels,
      ...rest
    },
    ref,
  ): ReactElement {
    const [settings, setSettings] = useControllableState<CheckpointQualitySettings>(
      controlled,
      { display: 'chart', axis: 'step', ...defaultView },
      onViewChange,
    );
    const [measure, size = unmeasured] = useElementSize();
    const [said, say] = useAnnouncement();
    const { display, axis } = settings;
    const view = useMemo(
      () => checkpointQualityView(runs, { ...size, objective, axis, slots, locale, labels }),
      [runs, size, objective, axis, slots, locale, labels],
    );
    const checkpointQuality = labels?.checkpointQuality ?? checkpointQualityLabelsEn;
    const companion = labels?.companion ?? companionLabelsEn;
    const chart = labels?.chart ?? chartLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="checkpoint-quality"
        text={view}
        subtitle={view.subtitle}
        display={display}
        onDisplayChange={(value) => setSettings({ ...settings, display: value })}
        tools={
          display === 'chart' &&
          view.axes.length > 1 && (
            <span className="rc-chart-field">
              <span aria-hidden="true">{companion.x}</span>
              <Segmented
                part="axis"
                label={checkpointQuality.axis}
                value={view.axis}
                onChange={(value) => setSettings({ ...settings, axis: value })}
                options={view.axes.map((one) => ({ value: one.axis, label: one.label }))}
              />
            </span>
          )
        }
        legend={<ChartLegend runs={view.runs} keys={view.legendKey} label={chart.runs} />}
        measure={measure}
        said={said}
        labels={labels}
      >
        {size !== unmeasured && (
          <ChartStage
            width={view.width}
            height={view.height}
            label={`${view.title}. ${companion.keysOfGroups}`}
            description={view.description}
            stops={view.stops}
            highlight={(stop) => <circle className="rc-reader" cx={stop.x} cy={stop.y} r={11} />}
            say={say}
            labels={labels}
          >
            <CheckpointPlot view={view} />
          </ChartStage>
        )}
      </ChartSection>
    );
  },
);

const unmeasured = { width: 800, height: 300 };
