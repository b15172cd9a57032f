'use client';

import {
  chartLabelsEn,
  companionLabelsEn,
  configScatterLabelsEn,
  configScatterView,
  groupSettings,
  type Objective,
  type Run,
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
import { ConfigScatterPlot } from './ConfigScatterPlot';

/** What a person changes on the chart itself. */
export interface ConfigScatterSettings {
  readonly display: ChartDisplay;
  /** A dotted config key; the most telling one when left out. */
  readonly configKey?: string | undefined;
}

export interface ConfigScatterProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /** All runs of a group: a setting shows what it does over many. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slot per compared run; all others are drawn neutral. */
  readonly slots?: RunSlots | undefined;
  readonly view?: ConfigScatterSettings | undefined;
  readonly defaultView?: Partial<ConfigScatterSettings> | undefined;
  readonly onViewChange?: ((view: ConfigScatterSettings) => void) | undefined;
}

/**
 * One setting of every run against its best value, with what may be said of the two and what may
 * not. Works on runs alone: no provider, no fetching.
 */
export const ConfigScatter = forwardRef<HTMLElement, ConfigScatterProps>(function ConfigScatter(
  {
    runs,
    objective = defaultObjective,
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
  const [settings, setSettings] = useControllableState<ConfigScatterSettings>(
    controlled,
    { display: 'chart', ...defaultView },
    onViewChange,
  );
  const [measure, size = unmeasured] = useElementSize();
  const [said, say] = useAnnouncement();
  const selectId = useId();
  const { display, configKey } = settings;
  // Apart from the picture: a change of size or key need not ask all settings of all runs again.
  const group = useMemo(() => groupSettings(runs, objective), [runs, objective]);
  const view = useMemo(
    () =>
      configScatterView(runs, {
        ...size,
        objective,
        key: configKey,
        slots,
        settings: group,
        locale,
        labels,
      }),
    [runs, size, objective, configKey, slots, group, locale, labels],
  );
  const configScatter = labels?.configScatter ?? configScatterLabelsEn;
  const companion = labels?.companion ?? companionLabelsEn;
  const chart = labels?.chart ?? chartLabelsEn;
  return (
    <ChartSection
      {...rest}
      rootRef={ref}
      name="config-scatter"
      text={view}
      subtitle={view.subtitle}
      display={display}
      onDisplayChange={(value) => setSettings({ ...settings, display: value })}
      tools={
        <span className="rc-chart-field">
          <label htmlFor={selectId}>{configScatter.key}</label>
          <select
            id={selectId}
            className="rc-select"
            value={view.key}
            onChange={(event) => setSettings({ ...settings, configKey: event.target.value })}
          >
            {view.keys.map((key) => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
          </select>
        </span>
      }
      legend={<ChartLegend runs={view.runs} keys={view.legendKey} label={chart.runs} />}
      below={
        <p className="rc-association" data-part="association">
          {view.association}
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
          <ConfigScatterPlot view={view} />
        </ChartStage>
      )}
    </ChartSection>
  );
});

const unmeasured = { width: 800, height: 300 };
const defaultObjective: Objective = { metric: 'eval_loss', direction: 'min' };
