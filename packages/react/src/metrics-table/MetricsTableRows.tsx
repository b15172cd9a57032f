import type {
  Labels,
  MetricsTableCell,
  MetricsTableColumn,
  MetricsTableRow,
  MetricsTableSection,
} from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { RunMark } from '../internal/RunMark';
import type { RunSlots } from '../internal/runSlots';

export interface MetricsTableRowsProps {
  readonly section: MetricsTableSection;
  readonly columns: readonly MetricsTableColumn[];
  readonly slots: RunSlots;
  readonly labels: Labels;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The rows of one section; all but the primary ones fold under a heading. */
export function MetricsTableRows({
  section,
  columns,
  slots,
  labels,
  isOpen,
  onToggle,
}: MetricsTableRowsProps): ReactElement {
  return (
    <tbody data-section={section.key}>
      {section.key !== 'primary' && (
        <tr className="rc-fold">
          <th colSpan={columns.length + 2} scope="rowgroup">
            <button type="button" aria-expanded={isOpen} onClick={onToggle}>
              <Icon name={isOpen ? 'down' : 'right'} />
              {labels.ui.section[section.key]}
              <span className="rc-faint">{section.rows.length}</span>
            </button>
          </th>
        </tr>
      )}
      {isOpen &&
        section.rows.map((row) => (
          <tr key={row.key} data-metric={row.key}>
            <th scope="row">
              {row.label}
              <span className="rc-below">{row.note}</span>
            </th>
            {row.cells.map((cell) => (
              <ValueCell key={cell.runId} cell={cell} />
            ))}
            <BestCell row={row} columns={columns} slots={slots} />
          </tr>
        ))}
    </tbody>
  );
}

function ValueCell({ cell }: { readonly cell: MetricsTableCell }): ReactElement {
  return (
    <td
      data-state={cell.state}
      data-judgement={cell.judgement}
      data-tone={cell.tone}
      data-best={cell.isBest || undefined}
      data-copy={cell.full}
      title={cell.formula}
    >
      <span className="rc-value">
        {cell.isBest && <Icon name="trophy" />}
        {cell.text}
      </span>
      <span className="rc-below">
        {cell.tone === 'warn' && <Icon name="warn" />}
        {cell.below}
      </span>
    </td>
  );
}

function BestCell({
  row,
  columns,
  slots,
}: {
  readonly row: MetricsTableRow;
  readonly columns: readonly MetricsTableColumn[];
  readonly slots: RunSlots;
}): ReactElement {
  const best = columns.filter((column) => row.best.runIds.includes(column.runId));
  return (
    <td className="rc-best-column">
      {best.map((column) => (
        <span className="rc-run" key={column.runId}>
          <RunMark slot={slots[column.runId]} />
          <code className="rc-id" title={column.label}>
            {column.label}
          </code>
        </span>
      ))}
      <span className="rc-below">{row.best.text}</span>
    </td>
  );
}
