import {
  type Comparison,
  type Labels,
  type MetricsTableCell,
  type MetricsTableColumn,
  type MetricsTableRow,
  type MetricsTableSection,
  metricsTableLabelsEn,
  tableLabelsEn,
} from '@runcompare/core';
import { Fragment, type ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { downIcon, rightIcon, trophyIcon, warnIcon } from '../internal/icons';
import { RunMark } from '../internal/RunMark';
import type { RunSlots } from '../internal/runSlots';
import { VerdictButton } from '../internal/VerdictButton';
import { VerdictDetails } from '../internal/VerdictDetails';

export interface MetricsTableRowsProps {
  readonly section: MetricsTableSection;
  readonly columns: readonly MetricsTableColumn[];
  readonly slots: RunSlots;
  readonly labels: Labels | undefined;
  readonly isOpen: boolean;
  /** Absent where a search shows all that it found. */
  readonly onToggle: (() => void) | undefined;
  readonly verdict: {
    readonly isOpen: boolean;
    readonly onToggle: () => void;
    readonly id: string;
    readonly comparison: Comparison;
    readonly locale: string | undefined;
  };
  /** Of which metric the menu is open at the head of its row. */
  readonly menuMetric: string | undefined;
  readonly onMenu: (cell: HTMLTableCellElement) => void;
}

/** The rows of one section; all but the primary ones fold under a heading. */
export function MetricsTableRows(props: MetricsTableRowsProps): ReactElement {
  const { section, columns, slots, labels, isOpen, onToggle, verdict } = props;
  const words = labels?.table ?? tableLabelsEn;
  return (
    <tbody data-section={section.key}>
      {section.key !== 'primary' && (
        <tr className="rc-fold">
          <th colSpan={columns.length + 2} scope="rowgroup">
            <button
              type="button"
              aria-expanded={isOpen}
              aria-disabled={onToggle === undefined || undefined}
              onClick={onToggle}
            >
              <Icon drawing={isOpen ? downIcon : rightIcon} />
              {words.section[section.key]}
              <span className="rc-faint">{section.rows.length}</span>
            </button>
          </th>
        </tr>
      )}
      {isOpen &&
        section.rows.map((row) => (
          <Fragment key={row.key}>
            <tr data-metric={row.key}>
              <RowHead row={row} {...props} />
              {row.cells.map((cell) => (
                <ValueCell key={cell.runId} cell={cell} />
              ))}
              <td className="rc-best-column" tabIndex={-1}>
                <BestOf row={row} columns={columns} slots={slots} verdict={verdict} />
              </td>
            </tr>
            {row.verdict && verdict.isOpen && (
              <tr className="rc-verdict-row">
                <td colSpan={columns.length + 2}>
                  <VerdictDetails
                    comparison={verdict.comparison}
                    slots={slots}
                    id={verdict.id}
                    locale={verdict.locale}
                    labels={labels}
                  />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
    </tbody>
  );
}

function RowHead({
  row,
  columns,
  slots,
  labels,
  verdict,
  menuMetric,
  onMenu,
}: MetricsTableRowsProps & { readonly row: MetricsTableRow }): ReactElement {
  const words = labels?.table ?? tableLabelsEn;
  const metricsTable = labels?.metricsTable ?? metricsTableLabelsEn;
  return (
    <th scope="row" tabIndex={-1}>
      <span className="rc-row-head">
        <span>
          <span className="rc-row-name" title={row.label}>
            {row.label}
          </span>
          <span className="rc-below">{row.note}</span>
        </span>
        <button
          type="button"
          className="rc-button"
          data-kind="quiet"
          data-icon
          data-part="row-menu"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-expanded={menuMetric === row.key}
          aria-label={metricsTable.rowMenu(row.label)}
          onClick={({ currentTarget }) => {
            const head = currentTarget.closest('th');
            if (head) onMenu(head);
          }}
        >
          <Icon drawing={downIcon} />
        </button>
      </span>
      <span className="rc-best-folded">
        <BestOf row={row} columns={columns} slots={slots} verdict={verdict} word={words.best} />
      </span>
    </th>
  );
}

function ValueCell({ cell }: { readonly cell: MetricsTableCell }): ReactElement {
  return (
    <td
      tabIndex={-1}
      data-run={cell.runId}
      data-state={cell.state}
      data-judgement={cell.judgement}
      data-tone={cell.tone}
      data-best={cell.isBest || undefined}
      data-copy={cell.full}
    >
      <span className="rc-hidden">{cell.spoken}</span>
      <span className="rc-value" aria-hidden="true">
        {cell.isBest && <Icon drawing={trophyIcon} />}
        {cell.text}
      </span>
      <span className="rc-below" aria-hidden="true">
        {cell.tone === 'warn' && <Icon drawing={warnIcon} />}
        {cell.below}
      </span>
    </td>
  );
}

function BestOf({
  row,
  columns,
  slots,
  verdict,
  word,
}: {
  readonly row: MetricsTableRow;
  readonly columns: readonly MetricsTableColumn[];
  readonly slots: RunSlots;
  readonly verdict: MetricsTableRowsProps['verdict'];
  /** What stands before the runs where there is no column of that name. */
  readonly word?: string;
}): ReactElement {
  const best = columns.filter((column) => row.best.runIds.includes(column.runId));
  return (
    <>
      {word !== undefined && best.length > 0 && <span className="rc-best-word">{word}</span>}
      {best.map((column) => (
        <span className="rc-run" key={column.runId}>
          <RunMark slot={slots[column.runId]} />
          <code className="rc-id" title={column.label}>
            {column.label}
          </code>
        </span>
      ))}
      <span className="rc-below">{row.best.text}</span>
      {row.verdict && (
        <VerdictButton
          verdict={row.verdict}
          isOpen={verdict.isOpen}
          onToggle={verdict.onToggle}
          controls={verdict.id}
        />
      )}
    </>
  );
}
