'use client';

import {
  type Comparison,
  metricsTableLabelsEn,
  type Readings,
  tableLabelsEn,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type MouseEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { LiveText, type Say } from '../internal/LiveText';
import { MenuOnDemand } from '../internal/MenuOnDemand';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { ScrollRegion } from '../internal/ScrollRegion';
import { CellTip } from './CellTip';
import { cellMenu } from './cellMenuLoader';
import { boxOf, type CellMenuPlace, placeOf } from './cellPlace';
import { MetricsTableHead } from './MetricsTableHead';
import { MetricsTableRows } from './MetricsTableRows';
import { MetricsTableTools } from './MetricsTableTools';
import type { MetricsTableSettings } from './metricsTableSettings';
import { useCellCursor } from './useCellCursor';
import { useMetricsTable } from './useMetricsTable';
import { useTableSearch } from './useTableSearch';

export interface ComparisonMetricsTableProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions {
  readonly comparison: Comparison;
  /** Palette slot per run; by rank when left out. */
  readonly slots?: RunSlots | undefined;
  /** Order of the columns until a person chooses another, as run ids; by rank when left out. */
  readonly columnOrder?: readonly string[] | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  readonly view?: MetricsTableSettings | undefined;
  readonly defaultView?: Partial<MetricsTableSettings> | undefined;
  readonly onViewChange?: ((view: MetricsTableSettings) => void) | undefined;
  /** Compare again with this `baselineId`. Not offered when left out. */
  readonly onBaselineChange?: ((runId: string) => void) | undefined;
  /** Compare again with this among the `readings`. Not offered when left out. */
  readonly onReadingChange?: ((metric: string, reading: Readings[string]) => void) | undefined;
}

/**
 * One column per run and one for the best, every value at the best step of the objective. Works on
 * a comparison alone: no provider, no fetching.
 */
export const ComparisonMetricsTable = forwardRef<HTMLElement, ComparisonMetricsTableProps>(
  function ComparisonMetricsTable(
    {
      comparison,
      slots,
      columnOrder,
      warnAt,
      view,
      defaultView,
      onViewChange,
      onBaselineChange,
      onReadingChange,
      locale,
      labels,
      className,
      onKeyDown,
      ...rest
    },
    ref,
  ): ReactElement {
    const state = useMetricsTable({
      ...{ comparison, columnOrder, warnAt, view, defaultView, onViewChange, locale, labels },
    });
    const { table, settings, change } = state;
    const [isVerdictOpen, setVerdictOpen] = useState(false);
    const [menuAt, setMenuAt] = useState<CellMenuPlace>();
    const [isMenuOpen, setMenuOpen] = useState(false);
    const [notCopied, setNotCopied] = useState('');
    const menuCell = useRef<HTMLTableCellElement>(null);
    const titleId = useId();
    const live = useRef<Say>(null);
    const say = useCallback<Say>((text) => live.current?.(text), []);
    const words = labels?.metricsTable ?? metricsTableLabelsEn;
    const runSlots = useMemo(
      () => slots ?? slotsInOrder(comparison.runs.map((run) => run.id)),
      [slots, comparison],
    );

    const copy = useCallback(
      async (text: string) => {
        try {
          await navigator.clipboard.writeText(text);
          setNotCopied('');
          say(words.copied(text));
        } catch {
          // Refused, or no secure context: said where it can be read and copied by hand.
          setNotCopied(words.notCopied(text));
        }
      },
      [say, words],
    );
    const openMenu = useCallback((cell: HTMLTableCellElement) => {
      const place = placeOf(cell);
      if (!place) return;
      menuCell.current = cell;
      setMenuAt({ ...place, cell, box: boxOf(cell) });
      setMenuOpen(true);
    }, []);
    const cursor = useCellCursor({ onCopy: copy, onMenu: openMenu });

    const searching = useTableSearch({
      search: settings.search,
      onChange: (search) => change({ search }),
      onClosed: cursor.focus,
    });
    useEffect(() => say(table.found), [say, table.found]);

    const onContextMenu = (event: MouseEvent<HTMLTableElement>) => {
      const cell = (event.target as Element).closest('td[data-run], th[scope="row"]');
      if (!(cell instanceof HTMLTableCellElement) || !getSelection()?.isCollapsed) return;
      event.preventDefault();
      openMenu(cell);
    };
    return (
      <section
        {...rest}
        ref={ref}
        className={rootClass('metrics rc-run-table', className)}
        aria-labelledby={titleId}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          searching.onKeyDown(event);
        }}
      >
        <header className="rc-section-head">
          <h2 id={titleId}>{words.title}</h2>
          <span className="rc-faint">{words.atBestStepOf(table.objectiveLabel)}</span>
          {comparison.runs.length > 0 && (
            <MetricsTableTools
              state={state}
              labels={labels}
              search={searching.field}
              isSearching={searching.isOpen}
              onSearching={searching.setOpen}
            />
          )}
        </header>
        {table.empty ? (
          <div className="rc-empty" data-part="empty">
            <strong>{table.empty.title}</strong>
            <span>{table.empty.hint}</span>
          </div>
        ) : (
          <ScrollRegion label={words.scrolls}>
            <table
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the arrow keys is a grid
              role="grid"
              aria-labelledby={titleId}
              ref={cursor.ref}
              onKeyDown={cursor.onKeyDown}
              onFocus={cursor.onFocus}
              onContextMenu={onContextMenu}
            >
              <MetricsTableHead
                columns={table.columns}
                slots={runSlots}
                labels={labels}
                onMove={state.moveColumn}
                onBaselineChange={onBaselineChange}
                say={say}
              />
              {table.sections.map((section) => (
                <MetricsTableRows
                  key={section.key}
                  section={section}
                  columns={table.columns}
                  slots={runSlots}
                  labels={labels}
                  isOpen={settings.search !== '' || settings.open.includes(section.key)}
                  onToggle={
                    settings.search === '' ? () => state.toggleSection(section.key) : undefined
                  }
                  verdict={{
                    isOpen: isVerdictOpen,
                    onToggle: () => setVerdictOpen(!isVerdictOpen),
                    id: `${titleId}verdict`,
                    comparison,
                    locale,
                  }}
                  menuMetric={
                    isMenuOpen && menuAt?.runId === undefined ? menuAt?.metric : undefined
                  }
                  onMenu={openMenu}
                />
              ))}
            </table>
            <MenuOnDemand
              loader={cellMenu}
              near={menuCell}
              props={{
                at: menuAt,
                isOpen: isMenuOpen,
                table,
                labels,
                onOpenChange: setMenuOpen,
                onLeave: cursor.focus,
                onCopy: copy,
                onHide: state.toggleMetric,
                onBaselineChange,
                onReadingChange,
              }}
            />
            <CellTip
              table={cursor.ref}
              id={`${titleId}tip`}
              comparison={comparison}
              view={table}
              locale={locale}
              labels={labels}
            />
          </ScrollRegion>
        )}
        {table.notRecorded.length > 0 && comparison.runs.length > 0 && (
          <p className="rc-note">
            {(labels?.table ?? tableLabelsEn).notRecorded(table.notRecorded.join(', '))}
          </p>
        )}
        {notCopied !== '' && (
          <p className="rc-note" role="alert">
            {notCopied}
          </p>
        )}
        <LiveText say={live} />
      </section>
    );
  },
);
