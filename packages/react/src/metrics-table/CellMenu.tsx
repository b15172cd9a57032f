import {
  cellMenuLabelsEn,
  type Labels,
  type MetricsTableColumn,
  type MetricsTableRow,
  type MetricsTableView,
  metricsTableLabelsEn,
  type Readings,
} from '@runcompare/core';
import type { ReactElement } from 'react';
import { Menu, type MenuEntry } from '../internal/Menu';
import type { OverlaidMenuProps } from '../internal/MenuOnDemand';
import type { CellMenuPlace } from './cellPlace';

export interface CellMenuProps extends OverlaidMenuProps {
  readonly at: CellMenuPlace | undefined;
  readonly table: MetricsTableView;
  /** The menu is done: gives the focus back to the cell. */
  readonly onLeave: (cell: HTMLTableCellElement | undefined) => void;
  readonly onCopy: (text: string) => void;
  readonly onHide: (metric: string) => void;
  readonly onBaselineChange: ((runId: string) => void) | undefined;
  readonly onReadingChange: ((metric: string, reading: Readings[string]) => void) | undefined;
}

const readings: readonly Readings[string][] = ['atBest', 'last', 'min', 'max', 'mean'];

/**
 * What can be done with a cell, or with the row of which it is the head. One menu for all of them:
 * it stands over the cell for which it opens.
 */
export function CellMenu(props: CellMenuProps): ReactElement {
  const { at, isOpen, table, labels, onOpenChange, onLeave } = props;
  const words = labels?.cellMenu ?? cellMenuLabelsEn;
  const row = table.sections.flatMap(({ rows }) => rows).find(({ key }) => key === at?.metric);
  const column = table.columns.find(({ runId }) => runId === at?.runId);
  return (
    <Menu
      labels={labels}
      isOpen={isOpen && row !== undefined}
      onOpenChange={onOpenChange}
      label={words.title([row?.label, column?.label].filter(Boolean).join(', '))}
      groups={row ? groupsOf(row, column, props) : []}
      trigger={
        <button
          type="button"
          className="rc-cell-anchor"
          style={at?.box}
          tabIndex={-1}
          aria-hidden="true"
          onFocus={() => onLeave(at?.cell)}
        />
      }
    />
  );
}

function groupsOf(
  row: MetricsTableRow,
  column: MetricsTableColumn | undefined,
  { labels, onCopy, onHide, onBaselineChange, onReadingChange }: CellMenuProps,
): readonly (readonly MenuEntry[])[] {
  const words = labels?.cellMenu ?? cellMenuLabelsEn;
  const cell = row.cells.find(({ runId }) => runId === column?.runId);
  const copyRow: MenuEntry = {
    key: 'copyRow',
    label: words.copyRow,
    // Values alone: a name may be a formula to the spreadsheet that it is pasted into.
    onSelect: () => onCopy(row.cells.map(({ full }) => full).join('\t')),
  };
  if (!cell) {
    return [
      readingEntries(row, labels, onReadingChange),
      [copyRow, { key: 'hide', label: words.hide, onSelect: () => onHide(row.key) }],
    ];
  }
  return [
    [
      {
        key: 'copy',
        label: words.copyValue,
        detail: cell.full,
        onSelect: () => onCopy(cell.full),
      },
      copyRow,
    ],
    onBaselineChange && column && !column.isBaseline
      ? [
          {
            key: 'baseline',
            label: (labels?.metricsTable ?? metricsTableLabelsEn).setBaseline,
            onSelect: () => onBaselineChange(cell.runId),
          },
        ]
      : [],
  ];
}

function readingEntries(
  row: MetricsTableRow,
  labels: Labels | undefined,
  onReadingChange: CellMenuProps['onReadingChange'],
): readonly MenuEntry[] {
  if (!row.hasReadings || !onReadingChange) return [];
  const words = labels?.cellMenu ?? cellMenuLabelsEn;
  return readings.map((reading) => ({
    key: reading,
    label: words.readings[reading],
    checked: row.reading === reading,
    onSelect: () => onReadingChange(row.key, reading),
  }));
}
