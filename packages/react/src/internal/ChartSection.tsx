'use client';

import {
  type ChartInWords,
  chartLabelsEn,
  companionLabelsEn,
  type Labels,
  type RunInChart,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  type ReactElement,
  type ReactNode,
  type Ref,
  useId,
  useSyncExternalStore,
} from 'react';
import { ChartData } from './ChartData';
import { ChartEmpty } from './ChartEmpty';
import { ChartLegend } from './ChartLegend';
import { ChartNotes } from './ChartNotes';
import { SaveMenu } from './chart-picture/SaveMenu';
import { type ChartDisplay, DisplaySwitch } from './DisplaySwitch';
import { rootClass } from './rootClass';
import type { ChartFrame } from './useChartFrame';

/** What a chart says about itself, and of which runs it is where it has a legend. */
interface ShownChart extends ChartInWords {
  readonly runs?: readonly RunInChart[];
  readonly legendKey?: readonly string[];
}

export interface ChartSectionProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  /** Class of the component's root, without its prefix. */
  readonly name: string;
  readonly view: ShownChart;
  readonly frame: ChartFrame;
  /** What the chart comes down to, beside the title. */
  readonly badge?: ReactNode;
  readonly display: ChartDisplay;
  readonly onDisplayChange: (display: ChartDisplay) => void;
  /** Switches of the chart, above the picture. */
  readonly tools?: ReactNode;
  /** What stands between the picture and the notes. */
  readonly below?: ReactNode;
  /** Height of a picture that knows its own, in pixels. */
  readonly height?: number | undefined;
  /** Given to the root; a ref of its own would not reach it in React 18. */
  readonly rootRef: Ref<HTMLElement>;
  readonly labels: Labels | undefined;
  /** The picture; its box stays empty until it can be drawn. */
  readonly children: ReactNode;
}

/**
 * Heading, switches, a box with the picture or its table, and notes. On the server the box holds the
 * description and the table, at the size of the picture.
 */
export function ChartSection({
  name,
  view,
  frame,
  badge,
  display,
  onDisplayChange,
  tools,
  below,
  height,
  rootRef,
  labels,
  className,
  children,
  ...rest
}: ChartSectionProps): ReactElement {
  const titleId = useId();
  const isClient = useSyncExternalStore(neverChanges, onClient, onServer);
  const chart = labels?.chart ?? chartLabelsEn;
  const companion = labels?.companion ?? companionLabelsEn;
  const data = (
    <ChartData
      table={view.table}
      label={companion.tableScroll.replace('{title}', () => view.title)}
      labels={labels}
    />
  );
  const shown = display === 'table' ? data : children;
  return (
    <section
      {...rest}
      ref={rootRef}
      className={rootClass(`${name} rc-chart`, className)}
      aria-labelledby={titleId}
    >
      <header className="rc-section-head">
        <h2 id={titleId}>{view.title}</h2>
        {!view.empty && badge}
        <span className="rc-faint" data-part="subtitle">
          {view.empty ? '' : view.subtitle}
        </span>
        {!view.empty && (
          <div className="rc-chart-actions">
            <DisplaySwitch display={display} onDisplayChange={onDisplayChange} labels={labels} />
            {display === 'chart' && <SaveMenu labels={labels} />}
          </div>
        )}
      </header>
      {view.empty ? (
        <ChartEmpty {...view.empty} />
      ) : (
        <>
          {tools && (
            <div className="rc-chart-tools" data-part="toolbar">
              {tools}
            </div>
          )}
          {display === 'chart' && view.legendKey && (
            <ChartLegend runs={view.runs ?? []} keys={view.legendKey} label={chart.runs} />
          )}
          <div
            className="rc-chart-box"
            data-part="chart"
            ref={frame.measure}
            {...(height !== undefined &&
              isClient && {
                // A table may take more room than a few bars.
                style: display === 'table' ? { minBlockSize: height } : { blockSize: height },
              })}
          >
            {isClient ? (
              shown
            ) : (
              <Served height={height}>
                <p className="rc-chart-summary">{view.description}</p>
                {data}
              </Served>
            )}
          </div>
          {below}
          <ChartNotes notes={view.notes} />
          <p className="rc-hidden" role="status">
            {frame.said}
          </p>
        </>
      )}
    </section>
  );
}

/**
 * As high as the picture will be. Not by a style: a strict Content-Security-Policy refuses one that
 * comes with the page.
 */
function Served({
  height,
  children,
}: {
  readonly height: number | undefined;
  readonly children: ReactNode;
}): ReactNode {
  if (height === undefined) return children;
  return (
    <>
      <svg className="rc-chart-strut" width={0} height={height} aria-hidden="true" />
      <div className="rc-chart-served">{children}</div>
    </>
  );
}

const neverChanges = () => () => {};
const onClient = () => true;
const onServer = () => false;
