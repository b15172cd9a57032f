'use client';

import {
  type CurveRole,
  labelsEn,
  lossChartData,
  lossChartView,
  type Objective,
  type Run,
  type ValueScale,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithRef,
  type ReactElement,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { Icon } from '../internal/Icon';
import { rootClass } from '../internal/rootClass';
import type { RunSlots } from '../internal/runSlots';
import { Segmented } from '../internal/Segmented';
import { useControllableState } from '../internal/useControllableState';
import { useElementSize } from '../internal/useElementSize';
import { LossChartData } from './LossChartData';
import { LossChartLegend } from './LossChartLegend';
import { LossChartPlot } from './LossChartPlot';

/** What a person changes on the chart itself. */
export interface LossChartSettings {
  readonly show: CurveRole | 'both';
  readonly yScale: ValueScale;
  readonly display: 'chart' | 'table';
  readonly hiddenRunIds: readonly string[];
}

export interface OverlaidLossChartProps extends ComponentPropsWithRef<'section'>, ViewOptions {
  /** Runs with their histories; one without any is named below the chart. */
  readonly runs: readonly Run[];
  /** The metric of the thick curves; eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** The metric of the thin curves, `train_loss` by default. */
  readonly trainMetric?: string | undefined;
  /** Palette slot per run; in the order of the runs when left out. */
  readonly slots?: RunSlots | undefined;
  readonly view?: LossChartSettings | undefined;
  readonly defaultView?: Partial<LossChartSettings> | undefined;
  readonly onViewChange?: ((view: LossChartSettings) => void) | undefined;
}

/**
 * The curves of all compared runs on one pair of axes, with a cursor that reads all of them at a
 * step, and the same numbers as a table. Works on runs alone: no provider, no fetching. On the
 * server it is a summary and that table, in a box of the chart's size.
 */
export function OverlaidLossChart({
  runs,
  objective,
  trainMetric,
  slots,
  view: controlled,
  defaultView,
  onViewChange,
  locale,
  labels = labelsEn,
  className,
  ...rest
}: OverlaidLossChartProps): ReactElement {
  const [settings, setSettings] = useControllableState(
    controlled,
    { ...initialSettings, ...defaultView },
    onViewChange,
  );
  const [isOpen, setOpen] = useState(false);
  const [measure, size] = useElementSize();
  const isClient = useSyncExternalStore(neverChanges, onClient, onServer);
  const titleId = useId();
  const toolbarId = useId();

  const { width, height } = size ?? serverSize;
  const { show, yScale, display, hiddenRunIds } = settings;
  const data = useMemo(
    () => lossChartData(runs, { objective, trainMetric, slots, locale, labels }),
    [runs, objective, trainMetric, slots, locale, labels],
  );
  const view = useMemo(
    () => lossChartView(data, { width, height, show, yScale, hiddenIds: hiddenRunIds }),
    [data, width, height, show, yScale, hiddenRunIds],
  );
  const isNarrow = view.layout === 'narrow';
  const { chart } = labels;
  const change = (changed: Partial<LossChartSettings>) => setSettings({ ...settings, ...changed });

  return (
    <section {...rest} className={rootClass('loss-chart', className)} aria-labelledby={titleId}>
      <header className="rc-section-head">
        <h2 id={titleId}>{isNarrow && !view.empty ? view.yLabel : view.title}</h2>
        {!view.empty && (
          <div className="rc-chart-actions">
            <button
              type="button"
              className="rc-button rc-chart-options"
              data-kind="quiet"
              aria-expanded={isOpen}
              aria-controls={toolbarId}
              onClick={() => setOpen(!isOpen)}
            >
              {chart.options}
              <Icon name="down" />
            </button>
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
          </div>
        )}
      </header>
      {view.empty ? (
        <div className="rc-chart-box rc-chart-empty" data-part="empty">
          <strong>{view.empty.title}</strong>
          <span>{view.empty.hint}</span>
        </div>
      ) : (
        <>
          <div
            id={toolbarId}
            className="rc-chart-tools"
            data-part="toolbar"
            data-open={isOpen || undefined}
          >
            {view.available.length > 1 && (
              <Segmented
                part="show"
                label={chart.curves}
                value={settings.show}
                onChange={(value) => change({ show: value })}
                options={[
                  { value: 'eval', label: chart.eval },
                  { value: 'train', label: chart.train },
                  { value: 'both', label: chart.both },
                ]}
              />
            )}
            <span className="rc-chart-field">
              <span aria-hidden="true">{chart.yAxis}</span>
              <Segmented
                part="y-scale"
                label={chart.yAxisName}
                value={yScale}
                onChange={(value) => change({ yScale: value })}
                options={[
                  { value: 'linear', label: chart.linear },
                  { value: 'log', label: chart.log },
                ]}
              />
            </span>
          </div>
          <LossChartLegend
            view={view}
            labels={labels}
            onHiddenChange={(ids) => change({ hiddenRunIds: ids })}
          />
          <div className="rc-chart-box" data-part="chart" ref={measure}>
            {display === 'table' ? (
              <LossChartData view={view} labels={labels} />
            ) : isClient ? (
              size && <LossChartPlot view={view} labels={labels} />
            ) : (
              <>
                <p className="rc-chart-summary">
                  {[view.caption, ...view.runs.map((run) => run.summary)].join(' ')}
                </p>
                <LossChartData view={view} labels={labels} />
              </>
            )}
          </div>
          <p className="rc-note" data-part="notes">
            {view.notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

/** What the summary and the table of the server are made for; neither shows it. */
const serverSize = { width: 800, height: 400 };

const initialSettings: LossChartSettings = {
  show: 'both',
  yScale: 'linear',
  display: 'chart',
  hiddenRunIds: [],
};

const neverChanges = () => () => {};
const onClient = () => true;
const onServer = () => false;
