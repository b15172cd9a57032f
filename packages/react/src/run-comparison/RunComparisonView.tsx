'use client';

import {
  type AskedSeeds,
  type ComparisonRules,
  type ComparisonView,
  compareRuns,
  type DataIssue,
  defaultObjective,
  type Objective,
  type Readings,
  type Run,
  type RunActions,
  resolveState,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useMemo,
  useState,
} from 'react';
import type { CurvesState } from '../comparison-dialog/comparisonContent';
import { useControllableState } from '../internal/useControllableState';
import { useSameWhileEqual } from '../internal/useSameWhileEqual';
import { ComparisonLayout } from './ComparisonLayout';
import { LinkNotices } from './LinkNotices';
import { defaultSelection, openGroup } from './selection';
import { useSlots } from './useSlots';

export interface RunComparisonViewProps extends ComponentPropsWithoutRef<'div'>, ViewOptions {
  readonly runs: readonly Run[];
  /** What ranks the runs until a person chooses otherwise: a lower eval loss when left out. */
  readonly objective?: Objective | undefined;
  /**
   * What counts as a difference, what shares are of and what a GPU costs: the same wherever it is
   * shown, in list, comparison, trend and clean-up.
   */
  readonly rules?: ComparisonRules | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  /** Most runs that can be compared at once, 5 by default. */
  readonly limit?: number | undefined;
  readonly actions?: RunActions | undefined;
  /** Why the host wants a run kept, or undefined; tags `deployed` and `pinned` protect already. */
  readonly protect?: ((run: Run) => string | undefined) | undefined;
  /** The command that trains as many more seeds of these runs, to be copied. */
  readonly seedsCommand?: ((asked: readonly AskedSeeds[]) => string) | undefined;
  /** Called once a source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly selectedRunIds?: readonly string[] | undefined;
  readonly defaultSelectedRunIds?: readonly string[] | undefined;
  readonly onSelectedRunIdsChange?: ((runIds: readonly string[]) => void) | undefined;
  /** What a person can change besides the selection. */
  readonly view?: ComparisonView | undefined;
  readonly defaultView?: ComparisonView | undefined;
  readonly onViewChange?: ((view: ComparisonView) => void) | undefined;
  /** Opens a page of a run, by Enter in the list or by the menu of its row. */
  readonly onOpenRun?: ((runId: string) => void) | undefined;
  /** `page`: a page of its own, with a heading. Without, a guest on the host's page. */
  readonly layout?: 'page' | undefined;
  /** What the source could not read. */
  readonly issues?: readonly DataIssue[] | undefined;
  readonly curves?: CurvesState | undefined;
  /** Buttons at the end of the header. */
  readonly tools?: ReactNode;
}

/**
 * The whole comparison on runs at hand: no provider, no fetching. Two columns from 960 px, one from
 * 560 px; under that the list, with the comparison in a sheet.
 */
export const RunComparisonView = forwardRef<HTMLDivElement, RunComparisonViewProps>(
  function RunComparisonView(
    {
      runs,
      objective = defaultObjective,
      rules: givenRules = noRules,
      warnAt,
      limit,
      actions,
      protect,
      seedsCommand,
      onChanged,
      selectedRunIds,
      defaultSelectedRunIds,
      onSelectedRunIdsChange,
      view: controlledView,
      defaultView = noView,
      onViewChange,
      onOpenRun,
      layout,
      issues = noIssues,
      curves,
      tools,
      locale,
      labels,
      ...rest
    },
    ref,
  ) {
    const [view, setView] = useControllableState(controlledView, defaultView, onViewChange);
    const [initial] = useState(
      () => selectedRunIds ?? defaultSelectedRunIds ?? defaultSelection(runs, objective),
    );
    const [selected, setSelected] = useControllableState(
      selectedRunIds,
      initial,
      onSelectedRunIdsChange,
    );
    const resolved = useMemo(
      () => resolveState(runs, { selectedRunIds: selected, view, objective }),
      [runs, selected, view, objective],
    );
    const rules = useSameWhileEqual(givenRules);
    const [readings, setReadings] = useState<Readings>({});
    const comparison = useMemo(() => {
      const { runs: compared, peers, baselineId, objective: by } = resolved;
      return compareRuns(compared, { ...rules, objective: by, baselineId, peers, readings });
    }, [resolved, rules, readings]);
    const slots = useSlots(resolved.runs);
    const group = useMemo(
      () => openGroup(runs, { selectedRunIds: selected, grouping: view.grouping }),
      [runs, selected, view.grouping],
    );
    const words = { locale, labels };
    return (
      <ComparisonLayout
        {...rest}
        ref={ref}
        runs={runs}
        content={{
          ...words,
          ...{ comparison, runs: resolved.runs, slots, group, curves, actions, onChanged, view },
          ...{ warnAt, seedsCommand },
          onViewChange: setView,
          onReadingChange: (metric, reading) => setReadings({ ...readings, [metric]: reading }),
        }}
        onSelect={setSelected}
        onOpenRun={onOpenRun}
        limit={limit}
        rules={rules}
        protect={protect}
        issues={issues}
        notices={<LinkNotices {...words} {...resolved} of={new Set(selected).size} />}
        layout={layout}
        tools={tools}
      />
    );
  },
);

const noRules: ComparisonRules = {};
const noView: ComparisonView = {};
const noIssues: readonly DataIssue[] = [];
