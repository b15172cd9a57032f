'use client';

import { type Labels, type MetricsTableView, metricsTableLabelsEn } from '@runcompare/core';
import { type ReactElement, type RefObject, useState } from 'react';
import { Icon } from '../internal/Icon';
import { rowsIcon, searchIcon } from '../internal/icons';
import { Menu, type MenuEntry } from '../internal/Menu';
import type { MetricsTableState } from './useMetricsTable';

export interface MetricsTableToolsProps {
  readonly state: MetricsTableState;
  readonly labels: Labels | undefined;
  /** The field, while it is there. */
  readonly search: RefObject<HTMLInputElement | null>;
  readonly isSearching: boolean;
  readonly onSearching: (isSearching: boolean) => void;
}

/** What decides which rows are shown: differences, a search, a choice of metrics. */
export function MetricsTableTools({
  state: { table, settings, change, toggleMetric },
  labels,
  search,
  isSearching,
  onSearching,
}: MetricsTableToolsProps): ReactElement {
  const [isChoosing, setChoosing] = useState(false);
  const words = labels?.metricsTable ?? metricsTableLabelsEn;
  return (
    <div className="rc-table-tools">
      {isSearching && (
        <label className="rc-field">
          <Icon drawing={searchIcon} />
          <input
            ref={search}
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={settings.search}
            onChange={({ target }) => change({ search: target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              // One Escape for the search, the next for a dialog around it.
              event.preventDefault();
              event.stopPropagation();
              onSearching(false);
            }}
          />
        </label>
      )}
      <label className="rc-check-label">
        <input
          type="checkbox"
          className="rc-check"
          checked={settings.onlyDifferences}
          onChange={(event) => change({ onlyDifferences: event.target.checked })}
        />
        {words.onlyDifferences}
      </label>
      <button
        type="button"
        className="rc-button"
        data-kind="quiet"
        data-icon
        aria-label={words.find}
        aria-keyshortcuts="/"
        aria-expanded={isSearching}
        title={`${words.find} (/)`}
        onClick={() => onSearching(!isSearching)}
      >
        <Icon drawing={searchIcon} />
      </button>
      <Menu
        labels={labels}
        label={words.columns}
        isOpen={isChoosing}
        onOpenChange={setChoosing}
        groups={choicesOf(table, words, {
          onToggle: toggleMetric,
          onAll: () => change({ visibleMetrics: undefined }),
        })}
        trigger={
          <button
            type="button"
            className="rc-button"
            data-kind="quiet"
            data-icon
            aria-label={words.columns}
            title={words.columns}
          >
            <Icon drawing={rowsIcon} />
          </button>
        }
      />
    </div>
  );
}

function choicesOf(
  { choices }: MetricsTableView,
  words: Labels['metricsTable'],
  { onToggle, onAll }: { readonly onToggle: (key: string) => void; readonly onAll: () => void },
): readonly (readonly MenuEntry[])[] {
  const sections = ['primary', 'secondary', 'derived', 'other'] as const;
  const isAll = choices.every((choice) => choice.isVisible);
  return [
    isAll ? [] : [{ key: 'all', label: words.showAll, staysOpen: true, onSelect: onAll }],
    ...sections.map((section) =>
      choices
        .filter((choice) => choice.section === section)
        .map((choice) => ({
          key: choice.key,
          label: choice.label,
          checked: choice.isVisible,
          staysOpen: true,
          onSelect: () => onToggle(choice.key),
        })),
    ),
  ];
}
