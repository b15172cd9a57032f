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
import { ChartLegend } from '../internal/ChartLegend';
import { type ChartCursor, createChartCursor } from '../internal/chartCursor';
import { Icon } from '../internal/Icon';
import { LiveText, type Say } from '../internal/LiveText';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { Segmented } from '../internal/Segmented';
import { useControllableState } from '../internal/useControllableState';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect';
import { MetricChartCell } from './MetricChartCell';
import { initialSettings, type MetricChartsSettings } from './metricChartsSettings';

export interface MetricChartsProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  readonly comparison: Comparison;
  /** The compared runs with their histories; more of them are left out. */
  readonly runs: readonly Run[];
  /** Palette slot per run; in the order of the comparison when left out. */
  readonly slots?: RunSlots | undefined;
  readonly view?: MetricChartsSettings | undefined;
  readonly defaultView?: Partial<MetricChartsSettings> | undefined;
  readonly onViewChange?: ((view: MetricChartsSettings) => void) | undefined;
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
  const [settings, setSettings] = useControllableState(
    controlled,
    { ...initialSettings, ...defaultView },
    onViewChange,
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
  const latest = useRef({ settings, setSettings });
  useIsomorphicLayoutEffect(() => {
    latest.current = { settings, setSettings };
  });
  const change = useCallback((changed: Partial<MetricChartsSettings>) => {
    const { settings: current, setSettings: set } = latest.current;
    set({ ...current, ...changed });
  }, []);
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
              <Icon name="search" />
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
                <Icon name="reset" />
                {chart.resetZoom}
              </button>
            )}
            <Segmented
              part="display"
              label={chart.showAs}
              value={display}
              onChange={(value) => change({ display: value })}
              options={[
                { value: 'chart', label: chart.chart },
                { value: 'table', label: chart.table },
              ]}
            />
          </>
        )}
      </header>
      {view.empty ? (
        <div className="rc-chart-empty" data-part="empty">
          <strong>{view.empty.title}</strong>
          <span>{view.empty.hint}</span>
        </div>
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
      <p className="rc-note" data-part="notes">
        {view.notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
      <LiveText say={live} />
    </section>
  );
});
