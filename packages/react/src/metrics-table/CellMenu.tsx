import {
  type Labels,
  type MetricsTableColumn,
  type MetricsTableRow,
  type MetricsTableView,
  metricsTableLabelsEn,
  type Readings,
} from '@runcompare/core';
import type { ReactElement } from 'react';
import { Menu, type MenuEntry } from '../internal/Menu';
import type { CellMenuPlace } from './cellPlace';

export interface CellMenuProps {
  readonly at: CellMenuPlace | undefined;
  readonly isOpen: boolean;
  readonly table: MetricsTableView;
  readonly labels: Labels | undefined;
  readonly onClose: () => void;
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
  const { at, isOpen, table, labels, onClose, onLeave } = props;
  const words = labels?.metricsTable ?? metricsTableLabelsEn;
  const row = table.sections.flatMap(({ rows }) => rows).find(({ key }) => key === at?.metric);
  const column = table.columns.find(({ runId }) => runId === at?.runId);
  const name = row ? row.label : '';
  return (
    <Menu
      labels={labels}
      isOpen={isOpen && row !== undefined}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      label={column ? words.cellMenu(`${name}, ${column.label}`) : words.rowMenu(name)}
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
  const words = labels?.metricsTable ?? metricsTableLabelsEn;
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
            label: words.setBaseline,
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
  const metricsTable = labels?.metricsTable ?? metricsTableLabelsEn;
  return readings.map((reading) => ({
    key: reading,
    label: metricsTable.readings[reading],
    checked: row.reading === reading,
    onSelect: () => onReadingChange(row.key, reading),
  }));
}
