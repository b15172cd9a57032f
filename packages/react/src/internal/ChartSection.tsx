'use client';

import { type ChartTable, chartLabelsEn, companionLabelsEn, type Labels } from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefCallback,
  useId,
  useSyncExternalStore,
} from 'react';
import { ChartData } from './ChartData';
import { SaveMenu } from './chart-picture/SaveMenu';
import { rootClass } from './rootClass';
import { Segmented } from './Segmented';

/** Whether a chart shows its picture or the numbers in it. */
export type ChartDisplay = 'chart' | 'table';

/** What a chart says about itself, whatever it draws. */
export interface ChartText {
  readonly title: string;
  readonly description: string;
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  readonly notes: readonly string[];
  readonly table: ChartTable;
}

export interface ChartSectionProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  /** Class of the component's root, without its prefix. */
  readonly name: string;
  readonly text: ChartText;
  readonly subtitle: string;
  /** What the chart comes down to, beside the title. */
  readonly badge?: ReactNode;
  readonly display: ChartDisplay;
  readonly onDisplayChange: (display: ChartDisplay) => void;
  /** Switches of the chart, above the picture. */
  readonly tools?: ReactNode;
  readonly legend?: ReactNode;
  /** What stands between the picture and the notes. */
  readonly below?: ReactNode;
  /** Height of a picture that knows its own, in pixels. */
  readonly height?: number | undefined;
  /** Given to the element that the picture fills. */
  readonly measure: RefCallback<HTMLElement>;
  /** Given to the root; a ref of its own would not reach it in React 18. */
  readonly rootRef: Ref<HTMLElement>;
  /** The live text of the chart. */
  readonly said: string;
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
  text,
  subtitle,
  badge,
  display,
  onDisplayChange,
  tools,
  legend,
  below,
  height,
  measure,
  rootRef,
  said,
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
      table={text.table}
      label={companion.tableScroll.replace('{title}', () => text.title)}
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
        <h2 id={titleId}>{text.title}</h2>
        {!text.empty && badge}
        <span className="rc-faint" data-part="subtitle">
          {text.empty ? '' : subtitle}
        </span>
        {!text.empty && (
          <div className="rc-chart-actions">
            <Segmented
              part="display"
              label={chart.showAs}
              value={display}
              onChange={onDisplayChange}
              options={[
                { value: 'chart', label: chart.chart },
                { value: 'table', label: chart.table },
              ]}
            />
            {display === 'chart' && <SaveMenu labels={labels} />}
          </div>
        )}
      </header>
      {text.empty ? (
        <div className="rc-chart-empty" data-part="empty">
          <strong>{text.empty.title}</strong>
          <span>{text.empty.hint}</span>
        </div>
      ) : (
        <>
          {tools && (
            <div className="rc-chart-tools" data-part="toolbar">
              {tools}
            </div>
          )}
          {display === 'chart' && legend}
          <div
            className="rc-chart-box"
            data-part="chart"
            ref={measure}
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
                <p className="rc-chart-summary">{text.description}</p>
                {data}
              </Served>
            )}
          </div>
          {below}
          <p className="rc-note" data-part="notes">
            {text.notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </p>
          <p className="rc-hidden" role="status">
            {said}
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
