'use client';

import {
  type Comparison,
  type Run,
  trainingSpeedLabelsEn,
  trainingSpeedLayout,
  trainingSpeedView,
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
import { TrainingSpeedBars } from './TrainingSpeedBars';

/** What a person changes on the chart itself. */
export interface TrainingSpeedSettings {
  readonly display: ChartDisplay;
  /** The speed that is shown; what most of the runs record when left out. */
  readonly metric?: string | undefined;
}

export interface TrainingSpeedChartProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<TrainingSpeedSettings> {
  /**
   * A comparison, or the runs themselves, which also say what keeps the bars from being like for
   * like.
   */
  readonly of: Comparison | readonly Run[];
  /** Palette slot per run; in the order of the bars when left out. */
  readonly slots?: RunSlots | undefined;
  /** Order of the bars, as run ids; as given when left out, which for a comparison is by rank. */
  readonly order?: readonly string[] | undefined;
}

/**
 * How fast runs trained, as bars from 0 of one metric, and the same numbers as a table. Works on
 * plain data alone: no provider, no fetching.
 */
export const TrainingSpeedChart = forwardRef<HTMLElement, TrainingSpeedChartProps>(
  function TrainingSpeedChart(
    { of, slots, order, view, defaultView, onViewChange, locale, labels, ...rest },
    ref,
  ): ReactElement {
    const [settings, change] = useSettings<TrainingSpeedSettings>(
      { view, defaultView, onViewChange },
      { display: 'chart' },
    );
    const frame = useChartFrame();
    const { display, metric } = settings;
    const drawn = useMemo(
      () => trainingSpeedView(of, { metric, slots, order, locale, labels }),
      [of, metric, slots, order, locale, labels],
    );
    const width = frame.size?.width ?? 0;
    const layout = useMemo(() => trainingSpeedLayout(drawn, { width }), [drawn, width]);
    const trainingSpeed = labels?.trainingSpeed ?? trainingSpeedLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="training-speed"
        view={drawn}
        display={display}
        onDisplayChange={(next) => change({ display: next })}
        tools={
          drawn.choices.length > 1 && (
            <Segmented
              part="metric"
              label={trainingSpeed.metric}
              value={drawn.metric}
              onChange={(value) => change({ metric: value })}
              options={drawn.choices.map((choice) => ({
                value: choice.metric,
                label: choice.label,
              }))}
            />
          )
        }
        height={layout.height}
        frame={frame}
        labels={labels}
      >
        <ChartStage
          view={{ ...layout, title: drawn.title, description: drawn.description }}
          keys={trainingSpeed.keys}
          pick={({ y }) => Math.floor(y / layout.rowHeight)}
          highlight={(stop) => (
            <rect
              className="rc-speed-row"
              y={stop.y - layout.rowHeight / 2}
              width={layout.width}
              height={layout.rowHeight}
              rx={4}
            />
          )}
          tooltip="below"
          frame={frame}
          labels={labels}
        >
          <TrainingSpeedBars layout={layout} />
        </ChartStage>
      </ChartSection>
    );
  },
);
