'use client';

import {
  type Labels,
  type MetricsTableColumn,
  metricsTableLabelsEn,
  tableLabelsEn,
} from '@runcompare/core';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { Icon } from '../internal/Icon';
import { downIcon } from '../internal/icons';
import { Menu, type MenuEntry } from '../internal/Menu';
import { RunSwatch } from '../internal/RunSwatch';
import type { RunSlots } from '../internal/runSlots';
import { useColumnDrag } from './useColumnDrag';

export interface MetricsTableHeadProps {
  readonly columns: readonly MetricsTableColumn[];
  readonly slots: RunSlots;
  readonly labels: Labels | undefined;
  readonly onMove: (runId: string, place: number) => void;
  readonly onBaselineChange?: ((runId: string) => void) | undefined;
  readonly say: (text: string) => void;
}

/**
 * One head per run. A column is moved by dragging its head, by its menu, or with Alt and the arrow
 * keys on its menu's button.
 */
export function MetricsTableHead({
  columns,
  slots,
  labels,
  onMove,
  onBaselineChange,
  say,
}: MetricsTableHeadProps): ReactElement {
  const [openRunId, setOpenRunId] = useState<string>();
  const runIds = columns.map((column) => column.runId);
  const words = labels?.metricsTable ?? metricsTableLabelsEn;

  const move = (runId: string, place: number) => {
    const at = runIds.indexOf(runId);
    const label = columns[at]?.label ?? runId;
    if (place < 0 || place >= runIds.length || place === at) return say(words.notMoved(label));
    onMove(runId, place);
    say(words.moved(label, place + 1, runIds.length));
  };
  const { drag, headProps } = useColumnDrag(move);

  const onKeyDown = (runId: string) => (event: KeyboardEvent<HTMLElement>) => {
    const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!event.altKey || !isArrow) return;
    event.preventDefault();
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = (event.key === 'ArrowRight') === isRtl ? -1 : 1;
    move(runId, runIds.indexOf(runId) + by);
  };

  const entriesOf = ({ runId, isBaseline }: MetricsTableColumn): readonly MenuEntry[][] => {
    const at = runIds.indexOf(runId);
    const [before, after] = [columns[at - 1], columns[at + 1]];
    return [
      onBaselineChange
        ? [
            {
              key: 'baseline',
              label: words.setBaseline,
              checked: isBaseline,
              ...(isBaseline && { detail: words.isBaseline }),
              onSelect: () => {
                if (!isBaseline) onBaselineChange(runId);
              },
            },
          ]
        : [],
      [
        ...(before
          ? [
              {
                key: 'before',
                label: words.moveBefore(before.label),
                onSelect: () => move(runId, at - 1),
              },
            ]
          : []),
        ...(after
          ? [
              {
                key: 'after',
                label: words.moveAfter(after.label),
                onSelect: () => move(runId, at + 1),
              },
            ]
          : []),
      ],
    ];
  };

  const table = labels?.table ?? tableLabelsEn;
  return (
    <thead>
      <tr>
        <th scope="col">{table.metric}</th>
        {columns.map((column) => {
          const groups = entriesOf(column);
          const hasMenu = groups.some((entries) => entries.length > 0);
          return (
            <th
              scope="col"
              key={column.runId}
              data-run={column.runId}
              data-best={column.isBest || undefined}
              data-baseline={column.isBaseline || undefined}
              data-drop={dropSide(column.runId, runIds, drag)}
              data-dragging={drag?.runId === column.runId || undefined}
              {...headProps(column.runId)}
              onContextMenu={(event) => {
                if (!hasMenu) return;
                event.preventDefault();
                setOpenRunId(column.runId);
              }}
            >
              <span className="rc-column-head">
                <span className="rc-run">
                  <RunSwatch slot={slots[column.runId]} />
                  <code className="rc-id" title={column.label}>
                    {column.label}
                  </code>
                </span>
                {hasMenu && (
                  <Menu
                    labels={labels}
                    label={words.columnMenu(column.label)}
                    isOpen={openRunId === column.runId}
                    onOpenChange={(isOpen) => setOpenRunId(isOpen ? column.runId : undefined)}
                    groups={groups}
                    trigger={
                      <button
                        type="button"
                        className="rc-button"
                        data-kind="quiet"
                        data-icon
                        aria-label={words.columnMenu(column.label)}
                        onKeyDown={onKeyDown(column.runId)}
                      >
                        <Icon drawing={downIcon} />
                      </button>
                    }
                  />
                )}
              </span>
              <span className="rc-below">{column.detail}</span>
            </th>
          );
        })}
        <th scope="col" className="rc-best-column">
          {table.best}
        </th>
      </tr>
    </thead>
  );
}

/** On which side of a head the line is drawn that says where the dragged column would go. */
function dropSide(
  runId: string,
  runIds: readonly string[],
  drag: { readonly runId: string; readonly place: number } | undefined,
): 'before' | 'after' | undefined {
  if (!drag || runIds.indexOf(drag.runId) === drag.place) return undefined;
  const others = runIds.filter((id) => id !== drag.runId);
  if (others[drag.place] === runId) return 'before';
  return drag.place === others.length && others.at(-1) === runId ? 'after' : undefined;
}
