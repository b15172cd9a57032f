'use client';

import {
  improvementTrendView,
  type Trend,
  trendLabelsEn,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef, useMemo } from 'react';
import { type ChartDisplay, ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import { Icon, type IconName } from '../internal/Icon';
import type { RunSlots } from '../internal/runSlots';
import { useAnnouncement } from '../internal/useAnnouncement';
import { useControllableState } from '../internal/useControllableState';
import { useElementSize } from '../internal/useElementSize';
import { TrendPlot } from './TrendPlot';

/** What a person changes on the chart itself. */
export interface ImprovementTrendSettings {
  readonly display: ChartDisplay;
}

export interface ImprovementTrendProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /** What `analyzeTrend` found in the runs of one group. */
  readonly trend: Trend;
  /** Palette slot per compared run; the other attempts are drawn in the neutral color. */
  readonly slots?: RunSlots | undefined;
  readonly view?: ImprovementTrendSettings | undefined;
  readonly defaultView?: Partial<ImprovementTrendSettings> | undefined;
  readonly onViewChange?: ((view: ImprovementTrendSettings) => void) | undefined;
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
    { trend, slots, view: controlled, defaultView, onViewChange, locale, labels, ...rest },
    ref,
  ) {
    const [settings, setSettings] = useControllableState<ImprovementTrendSettings>(
      controlled,
      { display: 'chart', ...defaultView },
      onViewChange,
    );
    const [measure, size = unmeasured] = useElementSize();
    const [said, say] = useAnnouncement();
    const { width, height } = size;
    const view = useMemo(
      () => improvementTrendView(trend, { width, height, slots, locale, labels }),
      [trend, width, height, slots, locale, labels],
    );
    const words = labels?.trend ?? trendLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="trend"
        text={view}
        subtitle={view.subtitle}
        badge={
          <span className="rc-trend-state" data-part="state" data-state={view.state.kind}>
            <Icon name={icons[view.state.kind]} />
            {view.state.text}
          </span>
        }
        display={settings.display}
        onDisplayChange={(display) => setSettings({ ...settings, display })}
        measure={measure}
        said={said}
        labels={labels}
      >
        {size !== unmeasured && (
          <ChartStage
            width={width}
            height={height}
            label={`${view.title}. ${words.keys}`}
            description={view.description}
            stops={view.stops}
            highlight={(stop) => <circle className="rc-reader" cx={stop.x} cy={stop.y} r={9} />}
            say={say}
            labels={labels}
          >
            <TrendPlot view={view} />
          </ChartStage>
        )}
      </ChartSection>
    );
  },
);

const unmeasured = { width: 328, height: 180 };

const icons: { readonly [state in Trend['state']]: IconName } = {
  tooFewRuns: 'insufficient',
  stillImproving: 'improving',
  flattening: 'flattening',
  noLongerImproving: 'none',
};
