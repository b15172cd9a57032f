'use client';

import {
  type Grouping,
  type Labels,
  type Run,
  type RunFilters,
  type RunListQuery,
  type RunSort,
  runToolsLabelsEn,
} from '@runcompare/core';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { GroupingSelect } from './GroupingSelect';
import { StartedFields } from './StartedFields';
import { StatusBoxes } from './StatusBoxes';
import { ToolSelect } from './ToolSelect';

export interface RunListToolsProps {
  readonly runs: readonly Run[];
  readonly query: RunListQuery;
  readonly onQueryChange: (query: RunListQuery) => void;
  /** How many filters narrow the list. */
  readonly filterCount: number;
  /** What runs are grouped by, where a person may choose it. */
  readonly grouping:
    | { readonly value: Grouping; readonly onChange: (grouping: Grouping) => void }
    | undefined;
  readonly labels: Labels | undefined;
  /** The search field. */
  readonly children: ReactNode;
}

/**
 * The search, and what filters, orders and groups the list: beside each other where there is room,
 * behind one button where there is not.
 */
export function RunListTools({
  runs,
  query,
  onQueryChange,
  filterCount,
  grouping,
  labels,
  children,
}: RunListToolsProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const words = labels?.runTools ?? runToolsLabelsEn;
  const { filters = {}, sort = bestFirst } = query;
  const onFiltersChange = (next: RunFilters) => onQueryChange({ ...query, filters: next });
  return (
    <div className="rc-list-tools" data-part="tools">
      {children}
      <button
        type="button"
        className="rc-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words.filters(filterCount)}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a container */}
      <div
        id={id}
        role="group"
        className="rc-list-filters"
        aria-label={words.filters(0)}
        data-open={isOpen || undefined}
      >
        <StatusBoxes
          runs={runs}
          statuses={filters.statuses}
          onChange={(statuses) => onFiltersChange({ ...filters, statuses })}
          words={words}
        />
        <StartedFields
          started={filters.started}
          onChange={(started) => onFiltersChange({ ...filters, started })}
          words={words}
        />
        <ToolSelect
          label={words.sort}
          value={`${sort.by} ${sort.direction}`}
          onChange={(value) =>
            onQueryChange({ ...query, sort: sorts.find((one) => keyOf(one) === value) })
          }
        >
          {sorts.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {words.sortBy[one.by][one.direction]}
            </option>
          ))}
        </ToolSelect>
        {grouping && <GroupingSelect runs={runs} {...grouping} words={words} />}
      </div>
    </div>
  );
}

const keyOf = ({ by, direction }: RunSort) => `${by} ${direction}`;

const bestFirst: RunSort = { by: 'objective', direction: 'ascending' };
const sorts: readonly RunSort[] = [
  bestFirst,
  { by: 'objective', direction: 'descending' },
  { by: 'started', direction: 'descending' },
  { by: 'started', direction: 'ascending' },
  { by: 'duration', direction: 'ascending' },
  { by: 'duration', direction: 'descending' },
  { by: 'name', direction: 'ascending' },
  { by: 'name', direction: 'descending' },
];
