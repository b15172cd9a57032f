'use client';

import {
  type Comparison,
  labelsEn,
  type MetricsTableSection,
  metricsTableView,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithRef, type ReactElement, useId, useMemo, useState } from 'react';
import { RunSwatch } from '../internal/RunSwatch';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { MetricsTableRows } from './MetricsTableRows';
import { useCellCursor } from './useCellCursor';

export interface ComparisonMetricsTableProps extends ComponentPropsWithRef<'section'>, ViewOptions {
  readonly comparison: Comparison;
  /** Palette slot per run; by rank when left out. */
  readonly slots?: RunSlots | undefined;
  /** Order of the columns, as run ids; by rank when left out. */
  readonly columnOrder?: readonly string[] | undefined;
}

/**
 * One column per run and one for the best, every value at the best step of the objective. Works on
 * a comparison alone: no provider, no fetching.
 */
export function ComparisonMetricsTable({
  comparison,
  slots,
  columnOrder,
  locale,
  labels = labelsEn,
  className,
  ...rest
}: ComparisonMetricsTableProps): ReactElement {
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(['primary']));
  const titleId = useId();
  const view = useMemo(
    () => metricsTableView(comparison, { columnOrder, onlyDifferences, locale, labels }),
    [comparison, columnOrder, onlyDifferences, locale, labels],
  );
  const runSlots = slots ?? slotsInOrder(comparison.runs.map((run) => run.id));
  const cursor = useCellCursor();
  const { ui } = labels;

  const toggle = (key: string) =>
    setOpened((current) => {
      const next = new Set(current);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  return (
    <section {...rest} className={rootClass('metrics', className)} aria-labelledby={titleId}>
      <header className="rc-section-head">
        <h2 id={titleId}>{ui.metrics}</h2>
        <span className="rc-faint">{ui.atBestStepOf(view.objectiveLabel)}</span>
        <label className="rc-check-label">
          <input
            type="checkbox"
            className="rc-check"
            checked={onlyDifferences}
            onChange={(event) => setOnlyDifferences(event.target.checked)}
          />
          {ui.onlyDifferences}
        </label>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable */}
      <section className="rc-scroll" aria-label={ui.metricsScroll} tabIndex={0}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the arrow keys is a grid */}
        <table role="grid" aria-labelledby={titleId} ref={cursor.ref} onKeyDown={cursor.onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{ui.metric}</th>
              {view.columns.map((column) => (
                <th scope="col" key={column.runId} data-best={column.isBest || undefined}>
                  <span className="rc-run">
                    <RunSwatch slot={runSlots[column.runId]} />
                    <code className="rc-id" title={column.label}>
                      {column.label}
                    </code>
                  </span>
                  <span className="rc-below">{column.detail}</span>
                </th>
              ))}
              <th scope="col" className="rc-best-column">
                {ui.best}
              </th>
            </tr>
          </thead>
          {view.sections.map((section: MetricsTableSection) => (
            <MetricsTableRows
              key={section.key}
              section={section}
              columns={view.columns}
              slots={runSlots}
              labels={labels}
              isOpen={opened.has(section.key)}
              onToggle={() => toggle(section.key)}
            />
          ))}
        </table>
      </section>
      {view.notRecorded.length > 0 && (
        <p className="rc-note">{ui.notRecorded(view.notRecorded.join(', '))}</p>
      )}
    </section>
  );
}
