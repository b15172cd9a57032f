'use client';

import { type Comparison, configDiffLabelsEn, type Run, type ViewOptions } from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactElement,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { Icon } from '../internal/Icon';
import { searchIcon } from '../internal/icons';
import { LiveText, type Say } from '../internal/LiveText';
import { RunSwatch } from '../internal/RunSwatch';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { ScrollRegion } from '../internal/ScrollRegion';
import { ConfigDiffRow } from './ConfigDiffRow';
import type { ConfigDiffSettings } from './configDiffSettings';
import { SingleFactorPairs } from './SingleFactorPairs';
import { useConfigDiff } from './useConfigDiff';

export interface ConfigDiffTableProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  readonly comparison: Comparison;
  /** The compared runs; more of them are left out. */
  readonly runs: readonly Run[];
  /** The other runs of the group: they count for the association, and are never shown. */
  readonly peers?: readonly Run[] | undefined;
  /** Palette slot per run; by rank when left out. */
  readonly slots?: RunSlots | undefined;
  /** Order of the columns, as run ids; by rank when left out. */
  readonly columnOrder?: readonly string[] | undefined;
  readonly view?: ConfigDiffSettings | undefined;
  readonly defaultView?: Partial<ConfigDiffSettings> | undefined;
  readonly onViewChange?: ((view: ConfigDiffSettings) => void) | undefined;
}

/**
 * What differs between the configurations of the compared runs, most telling first, with what one
 * changed key alone did. Works on runs at hand: no provider, no fetching.
 */
export const ConfigDiffTable = forwardRef<HTMLElement, ConfigDiffTableProps>(
  function ConfigDiffTable(
    {
      comparison,
      runs,
      peers,
      slots,
      columnOrder,
      view,
      defaultView,
      onViewChange,
      locale,
      labels,
      className,
      ...rest
    },
    ref,
  ): ReactElement {
    const { diff, settings, change } = useConfigDiff({
      ...{ comparison, runs, peers, columnOrder, view, defaultView, onViewChange, locale, labels },
    });
    const runSlots = useMemo(
      () => slots ?? slotsInOrder(comparison.runs.map((run) => run.id)),
      [slots, comparison],
    );
    const titleId = useId();
    const live = useRef<Say>(null);
    useEffect(() => live.current?.(diff.found), [diff.found]);
    const words = labels?.configDiff ?? configDiffLabelsEn;

    return (
      <section
        {...rest}
        ref={ref}
        className={rootClass('config-diff rc-run-table', className)}
        aria-labelledby={titleId}
      >
        <header className="rc-section-head">
          <h2 id={titleId}>{words.title}</h2>
          <span className="rc-faint" data-part="count">
            {diff.count}
          </span>
          <div className="rc-table-tools">
            <label className="rc-field">
              <Icon drawing={searchIcon} />
              <input
                type="search"
                aria-label={words.search}
                placeholder={words.search}
                value={settings.search}
                onChange={({ target }) => change({ search: target.value })}
              />
            </label>
            <label className="rc-check-label">
              <input
                type="checkbox"
                className="rc-check"
                checked={settings.onlyDifferences}
                onChange={({ target }) => change({ onlyDifferences: target.checked })}
              />
              {words.onlyDifferences}
            </label>
          </div>
        </header>
        <SingleFactorPairs pairs={diff.singleFactor} more={diff.morePairs} slots={runSlots} />
        {diff.empty ? (
          <div className="rc-empty" data-part="empty">
            <strong>{diff.empty.title}</strong>
            <span>{diff.empty.hint}</span>
          </div>
        ) : (
          <ScrollRegion label={words.scroll}>
            <table aria-labelledby={titleId}>
              <thead>
                <tr>
                  <th scope="col">{words.key}</th>
                  {diff.columns.map((column) => (
                    <th scope="col" key={column.runId} data-run={column.runId}>
                      <span className="rc-run">
                        <RunSwatch slot={runSlots[column.runId]} />
                        <code className="rc-id" title={column.label}>
                          {column.label}
                        </code>
                      </span>
                      <span className="rc-below">{column.detail}</span>
                    </th>
                  ))}
                  {diff.columns.length > 1 && (
                    <th scope="col" className="rc-change-column">
                      {words.change}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {diff.rows.map((row) => (
                  <ConfigDiffRow key={row.key} row={row} hasChange={diff.columns.length > 1} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        {[...diff.association, ...diff.notes].map((note) => (
          <p key={note} className="rc-note" data-part="note">
            {note}
          </p>
        ))}
        <LiveText say={live} />
      </section>
    );
  },
);
