'use client';

import {
  companionLabelsEn,
  configScatterLabelsEn,
  configScatterView,
  groupSettings,
  type Objective,
  type Run,
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
import { ConfigScatterPlot } from './ConfigScatterPlot';

/** What a person changes on the chart itself. */
export interface ConfigScatterSettings {
  readonly display: ChartDisplay;
  /** A dotted config key; the most telling one when left out. */
  readonly configKey?: string | undefined;
}

export interface ConfigScatterProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<ConfigScatterSettings> {
  /** All runs of a group: a setting shows what it does over many. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slot per compared run; all others are drawn neutral. */
  readonly slots?: RunSlots | undefined;
}

/**
 * One setting of every run against its best value, with what may be said of the two and what may
 * not. Works on runs alone: no provider, no fetching.
 */
export const ConfigScatter = forwardRef<HTMLElement, ConfigScatterProps>(function ConfigScatter(
  { runs, objective, slots, view, defaultView, onViewChange, locale, labels, ...rest },
  ref,
): ReactElement {
  const [settings, change] = useSettings<ConfigScatterSettings>(
    { view, defaultView, onViewChange },
    { display: 'chart' },
  );
  const frame = useChartFrame();
  const { display, configKey } = settings;
  // Apart from the picture: a change of size or key need not ask all settings of all runs again.
  const group = useMemo(() => groupSettings(runs, objective), [runs, objective]);
  const { size = unmeasured } = frame;
  const drawn = useMemo(
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
  return (
    <ChartSection
      {...rest}
      rootRef={ref}
      name="config-scatter"
      view={drawn}
      display={display}
      onDisplayChange={(next) => change({ display: next })}
      tools={
        <ChartSelect
          label={configScatter.key}
          value={drawn.key}
          options={drawn.keys.map((key) => ({ value: key, label: key }))}
          onChange={(key) => change({ configKey: key })}
        />
      }
      below={
        <p className="rc-association" data-part="association">
          {drawn.association}
        </p>
      }
      frame={frame}
      labels={labels}
    >
      <ChartStage view={drawn} keys={companion.keys} frame={frame} labels={labels}>
        <ConfigScatterPlot view={drawn} />
      </ChartStage>
    </ChartSection>
  );
});

const unmeasured = { width: 800, height: 300 };
