'use client';

import {
  companionLabelsEn,
  type Objective,
  type Run,
  tradeOffLabelsEn,
  tradeOffView,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactElement, useMemo } from 'react';
import { ChartSection } from '../internal/ChartSection';
import { ChartSelect } from '../internal/ChartSelect';
import { ChartStage } from '../internal/ChartStage';
import type { ChartDisplay } from '../internal/DisplaySwitch';
import type { RunSlots } from '../internal/runSlots';
import { useChartFrame } from '../internal/useChartFrame';
import { type SettingsProps, useSettings } from '../internal/useSettings';
import { TradeOffPlot } from './TradeOffPlot';

/** What a person changes on the chart itself. */
export interface TradeOffSettings {
  readonly display: ChartDisplay;
  /** What the objective is weighed against; training time before all, when left out. */
  readonly against?: Objective | undefined;
}

export interface TradeOffChartProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<TradeOffSettings> {
  /** All runs of a group, compared or not: any of them may be the one to choose. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slot per compared run; all others are drawn neutral. */
  readonly slots?: RunSlots | undefined;
}

/**
 * Which runs are left to choose from when two objectives count, such as loss and time: a front of
 * runs that no other beats. Works on runs alone: no provider, no fetching.
 */
export const TradeOffChart = forwardRef<HTMLElement, TradeOffChartProps>(function TradeOffChart(
  { runs, objective, slots, view, defaultView, onViewChange, locale, labels, ...rest },
  ref,
): ReactElement {
  const [settings, change] = useSettings<TradeOffSettings>(
    { view, defaultView, onViewChange },
    { display: 'chart' },
  );
  const frame = useChartFrame();
  const { display, against } = settings;
  const { size = unmeasured } = frame;
  const drawn = useMemo(
    () => tradeOffView(runs, { ...size, objective, against, slots, locale, labels }),
    [runs, size, objective, against, slots, locale, labels],
  );
  const tradeOff = labels?.tradeOff ?? tradeOffLabelsEn;
  const companion = labels?.companion ?? companionLabelsEn;
  const choose = (metric: string) => {
    const choice = drawn.choices.find((one) => one.objective.metric === metric);
    if (choice) change({ against: choice.objective });
  };
  return (
    <ChartSection
      {...rest}
      rootRef={ref}
      name="trade-off"
      view={drawn}
      display={display}
      onDisplayChange={(next) => change({ display: next })}
      tools={
        <ChartSelect
          label={tradeOff.against}
          value={drawn.choices.find((one) => one.isChosen)?.objective.metric}
          options={drawn.choices.map((one) => ({ value: one.objective.metric, label: one.label }))}
          onChange={choose}
        />
      }
      below={
        <p className="rc-conclusion" data-part="conclusion">
          {drawn.conclusion}
        </p>
      }
      frame={frame}
      labels={labels}
    >
      <ChartStage view={drawn} keys={companion.keys} frame={frame} labels={labels}>
        <TradeOffPlot view={drawn} />
      </ChartStage>
    </ChartSection>
  );
});

const unmeasured = { width: 800, height: 300 };
