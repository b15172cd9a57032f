'use client';

import {
  type ComparisonRules,
  type ComparisonView,
  compareLabelsEn,
  type DataIssue,
  type Run,
  type RunListQuery,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useRowActions } from '../bulk-actions/useRowActions';
import { ComparisonColumn } from '../comparison-dialog/ComparisonColumn';
import { ComparisonDialog } from '../comparison-dialog/ComparisonDialog';
import type { ComparisonContent } from '../comparison-dialog/comparisonContent';
import { ExportMenu } from '../export/ExportMenu';
import type { ExportLink } from '../export/useExport';
import { rootClass } from '../internal/rootClass';
import { useWidthBand } from '../internal/useWidthBand';
import { RunList } from '../run-list/RunList';
import { ComparisonHeader } from './ComparisonHeader';
import { DataIssues } from './DataIssues';
import { GroupColumn } from './GroupColumn';
import type { RememberedFolds } from './useRememberedFolds';
import { useRowTransfers } from './useRowTransfers';
import { useSettledQuery } from './useSettledQuery';
import { useSideColumn } from './useSideColumn';

export interface ComparisonLayoutProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'content' | 'onSelect'> {
  /** All runs that can be chosen. */
  readonly runs: readonly Run[];
  /** The comparison of the chosen ones, and what a person chose of it. */
  readonly content: ComparisonContent & {
    readonly view: ComparisonView;
    readonly onViewChange: (view: ComparisonView) => void;
  };
  readonly onSelect: (runIds: readonly string[]) => void;
  readonly onOpenRun?: ((runId: string) => void) | undefined;
  readonly limit?: number | undefined;
  readonly rules: ComparisonRules;
  /** Why the host wants a run kept. */
  readonly protect?: ((run: Run) => string | undefined) | undefined;
  readonly issues: readonly DataIssue[];
  /** What stands above all, such as that something did not load. */
  readonly notices: ReactNode;
  readonly layout: 'page' | undefined;
  readonly makeLink?: (() => ExportLink | undefined) | undefined;
  /** Saves the comparison, where a sheet covers what saves it otherwise. */
  readonly onSave?: (() => Promise<void>) | undefined;
  /** More buttons at the end of the header. */
  readonly tools: ReactNode;
  /** Which groups of the list are closed, where that is remembered. */
  readonly folds?: RememberedFolds | undefined;
  /** What else concerns the model rather than the comparison. */
  readonly aside?: ReactNode;
}

/**
 * List, comparison and what concerns the model, in the room there is: two columns from 960 px, one
 * from 560 px, and under that the list, with the comparison in a sheet.
 */
export const ComparisonLayout = forwardRef<HTMLDivElement, ComparisonLayoutProps>(
  function ComparisonLayout(
    {
      runs,
      content,
      onSelect,
      onOpenRun,
      limit,
      rules,
      protect,
      issues,
      notices,
      layout,
      makeLink,
      onSave,
      tools,
      folds,
      aside,
      className,
      ...rest
    },
    ref,
  ) {
    const { comparison, runs: compared, group, slots, actions, onChanged } = content;
    const { view, onViewChange, locale, labels } = content;
    const { objective } = comparison;
    const [isSheetOpen, setSheetOpen] = useState(false);
    const [measure, band] = useWidthBand(bounds);
    const [listColumn, restColumn] = useSideColumn();
    const comparedIds = useMemo(() => compared.map((run) => run.id), [compared]);
    const savedIds = content.protectedRunIds;
    const keptIds = useMemo(() => {
      const kept = compared.filter((run) => protect?.(run) !== undefined);
      return [...(savedIds ?? []), ...kept.map(({ id }) => id)];
    }, [compared, protect, savedIds]);
    const compare = labels?.compare ?? compareLabelsEn;
    const words = { locale, labels };
    const isNarrow = band === 0;
    // The run that is held, or none: what a view asks for may not be compared.
    const baselineId = compared.find((run) => run.id === view.baselineId)?.id;

    const list = useRef<HTMLElement>(null);
    const row = useMemo(() => activeRowIn(list), []);
    const tidying = useRowActions({
      ...words,
      runs,
      objective,
      grouping: view.grouping ?? 'model',
      actions,
      onChanged,
      baselineId,
      savedRunIds: savedIds,
      gapRelativeTo: rules.gapRelativeTo,
      protect,
      slots,
      near: row,
    });
    const transfers = useRowTransfers({ actions, onChanged, labels, near: row });
    const { entriesOf } = transfers;
    const { actionsOf } = tidying;
    const [query, setQuery] = useSettledQuery(view.list ?? everyRun, (list) =>
      onViewChange({ ...view, list }),
    );
    const entries = useCallback(
      (run: Run) => [...entriesOf(run), ...(actionsOf?.(run) ?? [])],
      [entriesOf, actionsOf],
    );

    const take = (
      <>
        {compared.length > 0 && (
          <ExportMenu
            {...words}
            comparison={comparison}
            columnOrder={comparedIds}
            makeLink={makeLink}
          />
        )}
        {tools}
      </>
    );
    return (
      <div
        {...rest}
        ref={ref}
        className={rootClass('comparison', className)}
        data-layout={layout ?? 'embedded'}
      >
        <ComparisonHeader
          {...words}
          title={layout === 'page' ? compare.title : undefined}
          objective={objective}
          group={group}
          compared={compared}
          view={{ ...view, baselineId }}
          onViewChange={onViewChange}
          tools={take}
        />
        {notices}
        {issues.length > 0 && <DataIssues issues={issues} labels={labels} />}
        <div className="rc-split" ref={measure}>
          <div className="rc-list-column" ref={listColumn}>
            <RunList
              {...words}
              ref={list}
              runs={runs}
              objective={objective}
              grouping={view.grouping ?? 'model'}
              onGroupingChange={(grouping) => onViewChange({ ...view, grouping })}
              query={query}
              onQueryChange={setQuery}
              {...folds}
              limit={limit}
              warnAt={content.warnAt}
              rules={rules}
              selectedRunIds={comparedIds}
              onSelectedRunIdsChange={onSelect}
              slots={slots}
              baselineId={baselineId}
              onBaselineChange={(next) => onViewChange({ ...view, baselineId: next })}
              onCompare={isNarrow ? () => setSheetOpen(true) : undefined}
              actionsOf={entries}
              onOpenRun={onOpenRun}
            />
            {tidying.layers}
            {transfers.layers}
          </div>
          {!isNarrow && (
            <section className="rc-main-column" aria-label={compare.comparison}>
              {compared.length > 0 ? (
                <ComparisonColumn
                  {...content}
                  protectedRunIds={keptIds}
                  isMeasured={band !== undefined}
                />
              ) : (
                runs.length > 0 && (
                  <div className="rc-empty">
                    <strong>{compare.nothingSelected}</strong>
                    <p className="rc-muted">{compare.nothingSelectedHint}</p>
                  </div>
                )
              )}
            </section>
          )}
          <GroupColumn
            column={restColumn}
            {...{ content, rules, protect, baselineId, comparedIds }}
          >
            {aside}
          </GroupColumn>
        </div>
        {isNarrow && (
          <ComparisonDialog
            {...content}
            protectedRunIds={keptIds}
            layout="sheet"
            onSave={onSave}
            open={isSheetOpen && compared.length > 0}
            onOpenChange={setSheetOpen}
            tools={take}
          />
        )}
      </div>
    );
  },
);

const bounds = [560];
const everyRun: RunListQuery = {};

/** The row that takes the focus when what stands over the list goes. */
function activeRowIn(list: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  return {
    get current() {
      const row = list.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
      return row ?? list.current;
    },
  };
}
