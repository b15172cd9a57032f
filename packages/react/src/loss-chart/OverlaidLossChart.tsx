'use client';

import type { ChartDomain, Objective, ReplicateSet, Run, ViewOptions } from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  memo,
  type ReactElement,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { ChartEmpty } from '../internal/ChartEmpty';
import { ChartNotes } from '../internal/ChartNotes';
import { type ChartCursor, createChartCursor } from '../internal/chartCursor';
import { LiveText, type Say } from '../internal/LiveText';
import { LossPlot } from '../internal/loss-plot/LossPlot';
import { LossPlotData } from '../internal/loss-plot/LossPlotData';
import { rootClass } from '../internal/rootClass';
import type { RunSlots } from '../internal/runSlots';
import { useElementSize } from '../internal/useElementSize';
import type { SettingsProps } from '../internal/useSettings';
import { brushHeight, LossChartBrush } from './LossChartBrush';
import { LossChartHead } from './LossChartHead';
import { LossChartLegend } from './LossChartLegend';
import { LossChartLoading } from './LossChartLoading';
import { LossChartToolbar } from './LossChartToolbar';
import type { LossChartSettings } from './lossChartSettings';
import { useLossChart } from './useLossChart';
import { usePointedRun } from './usePointedRun';

export interface OverlaidLossChartProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<LossChartSettings> {
  /** Runs with their histories; one without any is named below the chart. */
  readonly runs: readonly Run[];
  /** The metric of the thick curves; eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** The metric of the thin curves, `train_loss` by default. */
  readonly trainMetric?: string | undefined;
  /** Palette slot per run; in the order of the runs when left out. */
  readonly slots?: RunSlots | undefined;
  /** Replicates to draw as their mean with a band: what `findReplicates` gives, or some of it. */
  readonly pool?: readonly ReplicateSet[] | undefined;
  /** One cursor for several charts: see `createChartCursor`. */
  readonly cursor?: ChartCursor | undefined;
  /** Histories are on their way: as long as there is no curve, axes wait for them. */
  readonly isLoading?: boolean | undefined;
}

const Legend = memo(LossChartLegend);
const Toolbar = memo(LossChartToolbar);
const Data = memo(LossPlotData);

/**
 * The curves of all compared runs on one pair of axes: zoomed by pointer, touch, strip and keys, read
 * by a cursor, saved as a picture, and the same numbers as a table. Works on runs alone: no provider,
 * no fetching. On the server it is a summary and that table, in a box of the chart's size.
 */
export const OverlaidLossChart = forwardRef<HTMLElement, OverlaidLossChartProps>(
  function OverlaidLossChart(
    {
      runs,
      objective,
      trainMetric,
      slots,
      pool,
      view: controlled,
      defaultView,
      onViewChange,
      cursor,
      isLoading = false,
      locale,
      labels,
      className,
      ...rest
    },
    ref,
  ): ReactElement {
    const root = useRef<HTMLElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLElement, []);
    const [measure, box] = useElementSize();
    const isClient = useSyncExternalStore(neverChanges, onClient, onServer);
    const size = useMemo(() => pictureSize(isClient, box), [isClient, box]);
    const [readRunId, setReadRunId] = useState<string>();
    const { data, view, settings, change } = useLossChart({
      runs,
      objective,
      trainMetric,
      slots,
      pool,
      view: controlled,
      defaultView,
      onViewChange,
      highlightedRunId: readRunId,
      size,
      locale,
      labels,
    });
    const [isOpen, setOpen] = useState(false);
    const [own] = useState(createChartCursor);
    const live = useRef<Say>(null);
    const say = useCallback<Say>((text) => live.current?.(text), []);
    const titleId = useId();
    const toolbarId = useId();
    const { display, hiddenRunIds } = settings;
    const isNarrow = view?.layout === 'narrow';

    const [first, last] = view?.full ?? [];
    const zoom = useCallback(
      (window: ChartDomain | undefined) => {
        const isAll = window?.[0] === first && window?.[1] === last;
        change({ window: isAll ? undefined : window });
      },
      [change, first, last],
    );
    const hide = useCallback(
      (hidden: readonly string[]) => change({ hiddenRunIds: hidden }),
      [change],
    );

    const point = usePointedRun(root, { readRunId, drawn: view });
    const isWaiting = isLoading && data.empty !== undefined;
    return (
      <section
        {...rest}
        ref={root}
        className={rootClass('loss-chart rc-chart', className)}
        aria-labelledby={titleId}
        aria-busy={isLoading || undefined}
      >
        <LossChartHead
          titleId={titleId}
          title={isNarrow && !data.empty ? view.yLabel : data.title}
          isEmpty={data.empty !== undefined}
          toolbarId={toolbarId}
          isOpen={isOpen}
          onOpenChange={setOpen}
          display={display}
          onDisplayChange={(next) => change({ display: next })}
          labels={labels}
        />
        {data.empty && !isWaiting ? (
          <ChartEmpty {...data.empty} />
        ) : (
          <>
            {!isWaiting && (
              <>
                <Toolbar
                  id={toolbarId}
                  show={view?.show ?? settings.show}
                  available={data.available}
                  axis={data.axis}
                  axes={data.axes}
                  xScale={settings.xScale}
                  yScale={settings.yScale}
                  yRange={settings.yRange}
                  smoothing={settings.smoothing}
                  isNarrow={isNarrow}
                  isOpen={isOpen}
                  locale={locale}
                  labels={labels}
                  onChange={change}
                />
                <Legend
                  runs={data.runs}
                  hiddenRunIds={hiddenRunIds}
                  legendKey={view?.legendKey.join(' · ') ?? ''}
                  labels={labels}
                  onHiddenChange={hide}
                  onPoint={point}
                />
              </>
            )}
            <div className="rc-chart-box" data-part="chart" ref={measure}>
              {isWaiting ? (
                <LossChartLoading view={view} labels={labels} />
              ) : (
                view && (
                  <>
                    {!isClient && <p className="rc-chart-summary">{view.description}</p>}
                    {display === 'table' || !isClient ? (
                      <Data view={view} labels={labels} />
                    ) : (
                      <>
                        <LossPlot
                          view={view}
                          cursor={cursor ?? own}
                          labels={labels}
                          onWindowChange={zoom}
                          onReadRunChange={setReadRunId}
                          say={say}
                        />
                        <LossChartBrush
                          view={view}
                          xScale={settings.xScale}
                          yScale={settings.yScale}
                          hiddenRunIds={hiddenRunIds}
                          labels={labels}
                          onWindowChange={zoom}
                        />
                      </>
                    )}
                  </>
                )
              )}
            </div>
            <ChartNotes notes={isWaiting ? [] : (view?.notes ?? [])} />
            {!isWaiting && <LiveText say={live} />}
          </>
        )}
      </section>
    );
  },
);

/** The server draws nothing, but what it says and lists is of a picture. */
function pictureSize(isClient: boolean, box: { width: number; height: number } | undefined) {
  if (!isClient) return { width: 720, height: 320 };
  return box && { width: box.width, height: Math.max(1, box.height - brushHeight) };
}

const neverChanges = () => () => {};
const onClient = () => true;
const onServer = () => false;
