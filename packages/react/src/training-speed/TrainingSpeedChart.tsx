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
import { type ChartDisplay, ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import type { RunSlots } from '../internal/runSlots';
import { Segmented } from '../internal/Segmented';
import { useAnnouncement } from '../internal/useAnnouncement';
import { useControllableState } from '../internal/useControllableState';
import { useElementSize } from '../internal/useElementSize';
import { TrainingSpeedBars } from './TrainingSpeedBars';

/** What a person changes on the chart itself. */
export interface TrainingSpeedSettings {
  readonly display: ChartDisplay;
  /** The speed that is shown; what most of the runs record when left out. */
  readonly metric?: string | undefined;
}

export interface TrainingSpeedChartProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /**
   * A comparison, or the runs themselves, which also say what keeps the bars from being like for
   * like.
   */
  readonly of: Comparison | readonly Run[];
  /** Palette slot per run; in the order of the bars when left out. */
  readonly slots?: RunSlots | undefined;
  /** Order of the bars, as run ids; as given when left out, which for a comparison is by rank. */
  readonly order?: readonly string[] | undefined;
  readonly view?: TrainingSpeedSettings | undefined;
  readonly defaultView?: Partial<TrainingSpeedSettings> | undefined;
  readonly onViewChange?: ((view: TrainingSpeedSettings) => void) | undefined;
}

/**
 * How fast runs trained, as bars from 0 of one metric, and the same numbers as a table. Works on
 * plain data alone: no provider, no fetching.
 */
export const TrainingSpeedChart = forwardRef<HTMLElement, TrainingSpeedChartProps>(
  function TrainingSpeedChart(
    { of, slots, order, view: controlled, defaultView, onViewChange, locale, labels, ...rest },
    ref,
  ): ReactElement {
    const [settings, setSettings] = useControllableState<TrainingSpeedSettings>(
      controlled,
      { display: 'chart', ...defaultView },
      onViewChange,
    );
    const [measure, size] = useElementSize();
    const [said, say] = useAnnouncement();
    const { display, metric } = settings;
    const view = useMemo(
      () => trainingSpeedView(of, { metric, slots, order, locale, labels }),
      [of, metric, slots, order, locale, labels],
    );
    const width = size?.width ?? 0;
    const layout = useMemo(() => trainingSpeedLayout(view, { width }), [view, width]);
    const trainingSpeed = labels?.trainingSpeed ?? trainingSpeedLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="training-speed"
        text={view}
        subtitle={view.subtitle}
        display={display}
        onDisplayChange={(value) => setSettings({ ...settings, display: value })}
        tools={
          view.choices.length > 1 && (
            <Segmented
              part="metric"
              label={trainingSpeed.metric}
              value={view.metric}
              onChange={(value) => setSettings({ ...settings, metric: value })}
              options={view.choices.map((choice) => ({
                value: choice.metric,
                label: choice.label,
              }))}
            />
          )
        }
        height={layout.height}
        measure={measure}
        said={said}
        labels={labels}
      >
        {size && (
          <ChartStage
            width={layout.width}
            height={layout.height}
            label={`${view.title}. ${trainingSpeed.keys}`}
            description={view.description}
            stops={layout.stops}
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
            say={say}
            labels={labels}
          >
            <TrainingSpeedBars layout={layout} />
          </ChartStage>
        )}
      </ChartSection>
    );
  },
);
