'use client';

import {
  type ChartDomain,
  type Comparison,
  lossChartLabelsEn,
  metricChartsLabelsEn,
  metricChartsView,
  type Run,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactElement,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ChartEmpty } from '../internal/ChartEmpty';
import { ChartLegend } from '../internal/ChartLegend';
import { ChartNotes } from '../internal/ChartNotes';
import { type ChartCursor, createChartCursor } from '../internal/chartCursor';
import { DisplaySwitch } from '../internal/DisplaySwitch';
import { Icon } from '../internal/Icon';
import { resetIcon, searchIcon } from '../internal/icons';
import { LiveText, type Say } from '../internal/LiveText';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { type SettingsProps, useSettings } from '../internal/useSettings';
import { MetricChartCell } from './MetricChartCell';
import { initialSettings, type MetricChartsSettings } from './metricChartsSettings';

export interface MetricChartsProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<MetricChartsSettings> {
  readonly comparison: Comparison;
  /** The compared runs with their histories; more of them are left out. */
  readonly runs: readonly Run[];
  /** Palette slot per run; in the order of the comparison when left out. */
  readonly slots?: RunSlots | undefined;
  /** One cursor with other charts: see `createChartCursor`. */
  readonly cursor?: ChartCursor | undefined;
}

/**
 * A small chart per metric that all compared runs have a history of, under one cursor and one zoom.
 * A chart that is out of sight keeps its place and costs nothing.
 */
export const MetricCharts = forwardRef<HTMLElement, MetricChartsProps>(function MetricCharts(
  {
    comparison,
    runs,
    slots,
    view: controlled,
    defaultView,
    onViewChange,
    cursor,
    locale,
    labels,
    className,
    ...rest
  },
  ref,
): ReactElement {
  const root = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLElement, []);
  const [settings, change] = useSettings(
    { view: controlled, defaultView, onViewChange },
    initialSettings,
  );
  const { search, axis, window, display } = settings;
  const view = useMemo(
    () => metricChartsView(comparison, runs, { search, locale, labels }),
    [comparison, runs, search, locale, labels],
  );
  const compared = useMemo(
    () => comparison.runs.flatMap(({ id }) => runs.find((run) => run.id === id) ?? []),
    [comparison, runs],
  );
  const shownSlots = useMemo(
    () => slots ?? slotsInOrder(comparison.runs.map(({ id }) => id)),
    [slots, comparison],
  );
  const [own] = useState(createChartCursor);
  const [readRunId, setReadRunId] = useState<string>();
  const live = useRef<Say>(null);
  const say = useCallback<Say>((text) => live.current?.(text), []);
  const zoom = useCallback((next: ChartDomain | undefined) => change({ window: next }), [change]);
  const id = useId();
  const chart = labels?.chart ?? lossChartLabelsEn;
  const metricCharts = labels?.metricCharts ?? metricChartsLabelsEn;

  return (
    <section
      {...rest}
      ref={root}
      className={rootClass('metric-charts rc-chart', className)}
      aria-labelledby={id}
    >
      <header className="rc-section-head">
        <h2 id={id}>{view.title}</h2>
        {view.total > 0 && (
          <>
            <span className="rc-faint" data-part="count">
              {view.count}
            </span>
            <label className="rc-field">
              <Icon drawing={searchIcon} />
              <input
                type="search"
                aria-label={metricCharts.search}
                placeholder={metricCharts.search}
                value={search}
                onChange={({ target }) => change({ search: target.value })}
              />
            </label>
            <select
              className="rc-select"
              data-part="axis"
              aria-label={chart.xAxisName}
              value={axis}
              onChange={({ target }) => {
                const next = view.axes.find((one) => one === target.value);
                if (next) change({ axis: next, window: undefined });
              }}
            >
              {view.axes.map((one) => (
                <option key={one} value={one}>
                  {chart.axes[one]}
                </option>
              ))}
            </select>
            {window && (
              <button
                type="button"
                className="rc-button"
                data-kind="quiet"
                onClick={() => change({ window: undefined })}
              >
                <Icon drawing={resetIcon} />
                {chart.resetZoom}
              </button>
            )}
            <DisplaySwitch
              display={display}
              labels={labels}
              onDisplayChange={(next) => change({ display: next })}
            />
          </>
        )}
      </header>
      {view.empty ? (
        <ChartEmpty {...view.empty} />
      ) : (
        <>
          <ChartLegend
            runs={comparison.runs.map((run) => ({
              runId: run.id,
              label: run.label,
              slot: shownSlots[run.id],
            }))}
            keys={[]}
            label={chart.runs}
          />
          <ul className="rc-metric-grid">
            {view.charts.map((one) => (
              <MetricChartCell
                key={one.key}
                chart={one}
                runs={compared}
                objective={comparison.objective}
                slots={shownSlots}
                axis={axis}
                window={window}
                display={display}
                readRunId={readRunId}
                cursor={cursor ?? own}
                locale={locale}
                labels={labels}
                onWindowChange={zoom}
                onReadRunChange={setReadRunId}
                say={say}
              />
            ))}
          </ul>
        </>
      )}
      <ChartNotes notes={view.notes} />
      <LiveText say={live} />
    </section>
  );
});
