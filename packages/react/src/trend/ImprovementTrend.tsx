'use client';

import {
  improvementTrendView,
  type Trend,
  trendLabelsEn,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import type { ChartDisplay } from '../internal/DisplaySwitch';
import { Icon } from '../internal/Icon';
import {
  flatteningIcon,
  type IconDrawing,
  improvingIcon,
  insufficientIcon,
  noneIcon,
} from '../internal/icons';
import type { RunSlots } from '../internal/runSlots';
import { useChartFrame } from '../internal/useChartFrame';
import { type SettingsProps, useSettings } from '../internal/useSettings';
import { TrendPlot } from './TrendPlot';

/** What a person changes on the chart itself. */
export interface ImprovementTrendSettings {
  readonly display: ChartDisplay;
}

export interface ImprovementTrendProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<ImprovementTrendSettings> {
  /** What `analyzeTrend` found in the runs of one group. */
  readonly trend: Trend;
  /** Palette slot per compared run; the other attempts are drawn in the neutral color. */
  readonly slots?: RunSlots | undefined;
}

/**
 * The objective of one attempt after the other, the best so far as steps, and whether it is worth
 * going on, with the numbers behind that. Works on plain data alone: no provider, no fetching.
 *
 * The state stands in `data-state` of the `state` part: `tooFewRuns`, `stillImproving`, `flattening`
 * or `noLongerImproving`.
 */
export const ImprovementTrend = forwardRef<HTMLElement, ImprovementTrendProps>(
  function ImprovementTrend(
    { trend, slots, view, defaultView, onViewChange, locale, labels, ...rest },
    ref,
  ) {
    const [settings, change] = useSettings<ImprovementTrendSettings>(
      { view, defaultView, onViewChange },
      { display: 'chart' },
    );
    const frame = useChartFrame();
    const { size = unmeasured } = frame;
    const drawn = useMemo(
      () => improvementTrendView(trend, { ...size, slots, locale, labels }),
      [trend, size, slots, locale, labels],
    );
    const words = labels?.trend ?? trendLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="trend"
        view={drawn}
        badge={
          <span className="rc-trend-state" data-part="state" data-state={drawn.state.kind}>
            <Icon drawing={icons[drawn.state.kind]} />
            {drawn.state.text}
          </span>
        }
        display={settings.display}
        onDisplayChange={(next) => change({ display: next })}
        frame={frame}
        labels={labels}
      >
        <ChartStage
          view={drawn}
          keys={words.keys}
          highlight={(stop) => <circle className="rc-reader" cx={stop.x} cy={stop.y} r={9} />}
          frame={frame}
          labels={labels}
        >
          <TrendPlot view={drawn} />
        </ChartStage>
      </ChartSection>
    );
  },
);

const unmeasured = { width: 328, height: 180 };

const icons: { readonly [state in Trend['state']]: IconDrawing } = {
  tooFewRuns: insufficientIcon,
  stillImproving: improvingIcon,
  flattening: flatteningIcon,
  noLongerImproving: noneIcon,
};
