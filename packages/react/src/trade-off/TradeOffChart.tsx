'use client';

import {
  chartLabelsEn,
  companionLabelsEn,
  type Objective,
  type Run,
  tradeOffLabelsEn,
  tradeOffView,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactElement,
  useId,
  useMemo,
} from 'react';
import { ChartLegend } from '../internal/ChartLegend';
import { type ChartDisplay, ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import type { RunSlots } from '../internal/runSlots';
import { useAnnouncement } from '../internal/useAnnouncement';
import { useControllableState } from '../internal/useControllableState';
import { useElementSize } from '../internal/useElementSize';
import { TradeOffPlot } from './TradeOffPlot';

/** What a person changes on the chart itself. */
export interface TradeOffSettings {
  readonly display: ChartDisplay;
  /** What the objective is weighed against; training time before all, when left out. */
  readonly against?: Objective | undefined;
}

export interface TradeOffChartProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /** All runs of a group, compared or not: any of them may be the one to choose. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slot per compared run; all others are drawn neutral. */
  readonly slots?: RunSlots | undefined;
  readonly view?: TradeOffSettings | undefined;
  readonly defaultView?: Partial<TradeOffSettings> | undefined;
  readonly onViewChange?: ((view: TradeOffSettings) => void) | undefined;
}

/**
 * Which runs are left to choose from when two objectives count, such as loss and time: a front of
 * runs that no other beats. Works on runs alone: no provider, no fetching.
 */
export const TradeOffChart = forwardRef<HTMLElement, TradeOffChartProps>(function TradeOffChart(
  { runs, objective, slots, view: controlled, defaultView, onViewChange, locale, labels, ...rest },
  ref,
): ReactElement {
  const [settings, setSettings] = useControllableState<TradeOffSettings>(
    controlled,
    { display: 'chart', ...defaultView },
    onViewChange,
  );
  const [measure, size = unmeasured] = useElementSize();
  const [said, say] = useAnnouncement();
  const selectId = useId();
  const { display, against } = settings;
  const view = useMemo(
    () => tradeOffView(runs, { ...size, objective, against, slots, locale, labels }),
    [runs, size, objective, against, slots, locale, labels],
  );
  const tradeOff = labels?.tradeOff ?? tradeOffLabelsEn;
  const companion = labels?.companion ?? companionLabelsEn;
  const chart = labels?.chart ?? chartLabelsEn;
  const choose = (metric: string) => {
    const choice = view.choices.find((one) => one.objective.metric === metric);
    if (choice) setSettings({ ...settings, against: choice.objective });
  };
  return (
    <ChartSection
      {...rest}
      rootRef={ref}
      name="trade-off"
      text={view}
      subtitle={view.subtitle}
      display={display}
      onDisplayChange={(value) => setSettings({ ...settings, display: value })}
      tools={
        <span className="rc-chart-field">
          <label htmlFor={selectId}>{tradeOff.against}</label>
          <select
            id={selectId}
            className="rc-select"
            value={view.choices.find((one) => one.isChosen)?.objective.metric}
            onChange={(event) => choose(event.target.value)}
          >
            {view.choices.map(({ objective: { metric }, label }) => (
              <option key={metric} value={metric}>
                {label}
              </option>
            ))}
          </select>
        </span>
      }
      legend={<ChartLegend runs={view.runs} keys={view.legendKey} label={chart.runs} />}
      below={
        <p className="rc-conclusion" data-part="conclusion">
          {view.conclusion}
        </p>
      }
      measure={measure}
      said={said}
      labels={labels}
    >
      {size !== unmeasured && (
        <ChartStage
          width={view.width}
          height={view.height}
          label={`${view.title}. ${companion.keys}`}
          description={view.description}
          stops={view.stops}
          highlight={(stop) => <circle className="rc-reader" cx={stop.x} cy={stop.y} r={11} />}
          say={say}
          labels={labels}
        >
          <TradeOffPlot view={view} />
        </ChartStage>
      )}
    </ChartSection>
  );
});

const unmeasured = { width: 800, height: 300 };
