'use client';

import {
  type ChartDomain,
  followWindow,
  type LossChartData,
  type LossChartView,
  lastPosition,
  lossChartData,
  lossChartView,
  type Objective,
  type ReplicateSet,
  type Run,
  type ViewOptions,
} from '@runcompare/core';
import { useMemo, useRef, useState } from 'react';
import type { RunSlots } from '../internal/runSlots';
import type { ElementSize } from '../internal/useElementSize';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect';
import { type SettingsProps, useSettings } from '../internal/useSettings';
import { initialSettings, type LossChartSettings } from './lossChartSettings';

export interface UseLossChartOptions extends ViewOptions, SettingsProps<LossChartSettings> {
  readonly runs: readonly Run[];
  readonly objective?: Objective | undefined;
  readonly trainMetric?: string | undefined;
  readonly slots?: RunSlots | undefined;
  readonly pool?: readonly ReplicateSet[] | undefined;
  /** Run that is on top of the others, and that is read alone. */
  readonly highlightedRunId?: string | undefined;
  /** Of the whole picture; nothing is drawn before it is known. */
  readonly size: ElementSize | undefined;
}

/** A loss chart without its looks. */
export interface LossChartState {
  readonly data: LossChartData;
  /** Undefined without a size. */
  readonly view: LossChartView | undefined;
  readonly settings: LossChartSettings;
  /** Changes some of the settings; stays the same function as they change. */
  readonly change: (changed: Partial<LossChartSettings>) => void;
}

/**
 * What a loss chart shows and what a person chose of it. Zooming draws each curve once and reads no
 * history again; runs that go on are read anew, the others not. A range that reaches the end goes
 * along with it.
 */
export function useLossChart({
  runs,
  objective,
  trainMetric,
  slots,
  pool,
  view: controlled,
  defaultView,
  onViewChange,
  highlightedRunId,
  size,
  locale,
  labels,
}: UseLossChartOptions): LossChartState {
  const [settings, change] = useSettings(
    { view: controlled, defaultView, onViewChange },
    initialSettings,
  );
  const { show, axis, xScale, yScale, yRange, smoothing, hiddenRunIds } = settings;

  const previous = useRef<LossChartData>(undefined);
  const data = useMemo(
    () =>
      lossChartData(runs, {
        objective,
        trainMetric,
        slots,
        pool,
        axis,
        smoothing,
        locale,
        labels,
        previous: previous.current,
      }),
    [runs, objective, trainMetric, slots, pool, axis, smoothing, locale, labels],
  );
  useIsomorphicLayoutEffect(() => {
    previous.current = data;
  }, [data]);

  const [from, to] = useFollowedWindow(settings.window, data) ?? [];
  const { width, height } = size ?? {};
  const view = useMemo(
    () =>
      width === undefined || height === undefined
        ? undefined
        : lossChartView(data, {
            width,
            height,
            window: from === undefined || to === undefined ? undefined : [from, to],
            show,
            xScale,
            yScale,
            yRange,
            hiddenIds: hiddenRunIds,
            highlightedId: highlightedRunId,
          }),
    [data, width, height, from, to, show, xScale, yScale, yRange, hiddenRunIds, highlightedRunId],
  );

  return { data, view, settings, change };
}

/** The range as it was chosen, or as it went along with runs that went on since. */
function useFollowedWindow(
  window: ChartDomain | undefined,
  data: LossChartData,
): ChartDomain | undefined {
  const now = lastPosition(data);
  const { axis } = data;
  const [chosen, setChosen] = useState({ window, axis, at: now });
  const isSame =
    chosen.window?.[0] === window?.[0] &&
    chosen.window?.[1] === window?.[1] &&
    chosen.axis === axis;
  // Chosen anew, for another axis, or before there was anything: it starts from what is there now.
  if (!isSame || (chosen.at === undefined && now !== undefined)) {
    setChosen({ window, axis, at: now });
  }
  return window && followWindow(window, { chosenAt: isSame ? chosen.at : now, now });
}
