'use client';

import {
  type ComparisonRules,
  type Grouping,
  type Objective,
  type Run,
  type RunListQuery,
  rowMenuLabelsEn,
  runToolsLabelsEn,
  uiLabelsEn,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef, useId, useMemo, useRef, useState } from 'react';
import { LiveText, type Say } from '../internal/LiveText';
import type { MenuEntry } from '../internal/Menu';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { useControllableState } from '../internal/useControllableState';
import { useSameWhileEqual } from '../internal/useSameWhileEqual';
import { FilterSummary } from './FilterSummary';
import { ListNotice, type Notice } from './ListNotice';
import { listItems } from './listItems';
import { RunListEmpty } from './RunListEmpty';
import { RunListTools } from './RunListTools';
import { RunListTree } from './RunListTree';
import { rowContexts } from './rowContexts';
import { SearchField } from './SearchField';
import { SelectionBar } from './SelectionBar';
import { ShowArchived } from './ShowArchived';
import { type FoldsProps, useFolds } from './useFolds';
import { useListView } from './useListView';
import { useOpening } from './useOpening';
import { type SelectionProps, useRunSelection } from './useRunSelection';

export interface RunListProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'onSelect'>,
    ViewOptions,
    FoldsProps,
    SelectionProps {
  readonly runs: readonly Run[];
  readonly objective: Objective;
  /** What puts runs together, and what a selection belongs to: the exact model name by default. */
  readonly grouping?: Grouping | undefined;
  /** Called when somebody groups otherwise. A `grouping` without it is fixed: there is no choice. */
  readonly onGroupingChange?: ((grouping: Grouping) => void) | undefined;
  /** Search, filters and order, where a host holds them, such as in the address. */
  readonly query?: RunListQuery | undefined;
  readonly defaultQuery?: RunListQuery | undefined;
  readonly onQueryChange?: ((query: RunListQuery) => void) | undefined;
  /** Most runs that can be compared at once, 5 by default. */
  readonly limit?: number | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  /** What shares are of, and what is a tie: those that the runs are compared by. */
  readonly rules?: ComparisonRules | undefined;
  /** Palette slot per selected run; in the order of selection when left out. */
  readonly slots?: RunSlots | undefined;
  readonly baselineId?: string | undefined;
  /** Makes a selected run the baseline, by its menu or by the key b. Not offered when left out. */
  readonly onBaselineChange?: ((runId: string) => void) | undefined;
  /**
   * Opens what compares the selected runs: the foot of the list then floats and offers it, from two
   * runs on. Left out beside a comparison that is open already.
   */
  readonly onCompare?: (() => void) | undefined;
  /** Opens a page of the run, by Enter or by the menu of its row. */
  readonly onOpenRun?: ((runId: string) => void) | undefined;
  /** What else can be done with a run, in the menu of its row. */
  readonly actionsOf?: ((run: Run) => readonly MenuEntry[]) | undefined;
}

/**
 * Runs by model, or by another grouping, ranked, to choose from. A selection belongs to one group: choosing in another
 * starts anew. One tab stop; arrows move, Space selects, Left and Right fold a group, `/` goes to the
 * search. Enter opens: the page of the run where there is one (`onOpenRun`), else what compares it
 * (`onCompare`), with the best run of its group where nothing else is selected. Where there is nothing
 * to open, it selects as well.
 */
export const RunList = forwardRef<HTMLElement, RunListProps>(function RunList(
  {
    runs,
    objective,
    grouping: controlledGrouping,
    onGroupingChange,
    query: controlledQuery,
    defaultQuery = noQuery,
    onQueryChange,
    foldedGroups,
    defaultFoldedGroups,
    onFoldedGroupsChange,
    selectedRunIds,
    defaultSelectedRunIds,
    onSelectedRunIdsChange,
    limit = 5,
    warnAt,
    rules: givenRules,
    slots,
    baselineId,
    onBaselineChange,
    onCompare,
    onOpenRun,
    actionsOf,
    locale,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const ui = labels?.ui ?? uiLabelsEn;
  const words = labels?.rowMenu ?? rowMenuLabelsEn;
  const tools = labels?.runTools ?? runToolsLabelsEn;
  const [grouping, setGrouping] = useControllableState(
    controlledGrouping,
    'model',
    onGroupingChange,
  );
  const [query, setQuery] = useControllableState(controlledQuery, defaultQuery, onQueryChange);
  const { folded, fold } = useFolds({ foldedGroups, defaultFoldedGroups, onFoldedGroupsChange });
  const [notice, setNotice] = useState<Notice>();
  const live = useRef<Say>(null);
  const reasonId = useId();
  const field = useRef<HTMLInputElement>(null);
  const tree = useRef<HTMLUListElement>(null);
  const rules = useSameWhileEqual(givenRules);
  const { all, filtered, view, filterCount, hold } = useListView(runs, {
    ...{ objective, grouping, query, warnAt, locale, labels },
    gapRelativeTo: rules?.gapRelativeTo,
  });
  const items = useMemo(() => listItems(view, folded), [view, folded]);
  const contextOf = useMemo(
    () => rowContexts(all, { runs, objective, rules, locale, labels }),
    [all, runs, objective, rules, locale, labels],
  );
  const { selected, setSelected, isFull, add, toggle } = useRunSelection(
    { selectedRunIds, defaultSelectedRunIds, onSelectedRunIdsChange },
    {
      ...{ runs, grouping, limit },
      onFull: () => live.current?.(tools.atLimit(limit)),
      onAdded: (before, left) => {
        const undo = { label: ui.undo, onAction: () => setSelected(before) };
        setNotice(left > 0 ? { text: words.startedAnew(left), action: undo } : undefined);
      },
    },
  );
  const runSlots = slots ?? slotsInOrder(selected);
  const full = useMemo(
    () => ({ reason: tools.atLimit(limit), reasonId }),
    [tools, limit, reasonId],
  );

  const open = useOpening({
    ...{ all, selected, add, toggle, onOpenRun, onCompare },
    onTooFew: () => live.current?.(tools.selectMore),
  });
  // Either button goes with what it clears: the focus stays in the list.
  const clear = () => {
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
    setSelected([]);
  };
  const copy = async (runId: string) => {
    try {
      await navigator.clipboard.writeText(runId);
      live.current?.(words.copied(runId));
    } catch {
      // Refused, or no secure context: said where it can be read and copied by hand.
      setNotice({ text: words.notCopied(runId), tone: 'warn' });
    }
  };
  const ask = (next: Partial<RunListQuery>) => {
    field.current?.focus();
    setQuery({ ...query, ...next });
  };

  return (
    <section
      {...rest}
      ref={ref}
      className={rootClass('run-list', className)}
      aria-label={tools.title}
    >
      <RunListTools
        runs={runs}
        query={query}
        onQueryChange={setQuery}
        filterCount={filterCount}
        grouping={
          controlledGrouping === undefined || onGroupingChange
            ? { value: grouping, onChange: setGrouping }
            : undefined
        }
        labels={labels}
      >
        <SearchField
          field={field}
          value={query.search ?? ''}
          label={tools.search}
          onChange={(search) => setQuery({ ...query, search })}
        />
      </RunListTools>
      <FilterSummary
        shown={filtered}
        all={all}
        filterCount={filterCount}
        onClear={() => ask({ filters: {} })}
        labels={labels}
      />
      <RunListEmpty
        all={all}
        view={view}
        search={query.search ?? ''}
        onClearSearch={() => ask({ search: '' })}
        labels={labels}
      />
      {view.groups.length > 0 && (
        <RunListTree
          items={items}
          tree={tree}
          label={tools.title}
          metric={view.metricLabel}
          contextOf={contextOf}
          selected={selected}
          slots={runSlots}
          fullOf={(groupKey) => (isFull(groupKey) ? full : undefined)}
          onToggle={toggle}
          onOpen={open}
          onFind={() => field.current?.focus()}
          onFold={fold}
          labels={labels}
          baselineId={baselineId}
          onBaselineChange={onBaselineChange}
          onOpenRun={onOpenRun}
          actionsOf={actionsOf}
          onCopy={copy}
          onHold={hold}
        />
      )}
      <LiveText say={live} />
      {notice && (
        <ListNotice
          {...notice}
          near={field}
          dismissLabel={ui.dismiss}
          onDismiss={() => setNotice(undefined)}
        />
      )}
      <span id={reasonId} hidden>
        {tools.atLimit(limit)}
      </span>
      <SelectionBar
        selected={selected}
        limit={limit}
        slots={runSlots}
        onClear={clear}
        onCompare={onCompare}
        labels={labels}
      >
        {(view.hiddenArchived > 0 || query.showArchived) && (
          <ShowArchived
            runs={runs}
            isOn={query.showArchived ?? false}
            onChange={(showArchived) => setQuery({ ...query, showArchived })}
            labels={labels}
          />
        )}
      </SelectionBar>
    </section>
  );
});

const noQuery: RunListQuery = {};
