'use client';

import { type Labels, type Run, type RunListRowContext, rowMenuLabelsEn } from '@runcompare/core';
import type { FocusEvent, KeyboardEvent, MouseEvent, ReactElement, RefObject } from 'react';
import type { MenuEntry } from '../internal/Menu';
import { MenuOnDemand } from '../internal/MenuOnDemand';
import { NotLoaded } from '../internal/NotLoaded';
import type { RunSlots } from '../internal/runSlots';
import { GroupItem } from './GroupItem';
import type { ListItem } from './listItems';
import { type FullGroup, RunItem } from './RunItem';
import { rowMenu } from './rowMenuLoader';
import { treeMove } from './treeMove';
import { useActiveItem } from './useActiveItem';
import type { Hold } from './useHeldOrder';
import { useRowMenu } from './useRowMenu';
import { useVisibleItems } from './useVisibleItems';

export interface RunListTreeProps {
  readonly items: readonly ListItem[];
  readonly tree: RefObject<HTMLUListElement | null>;
  readonly label: string;
  /** What the values are of, said with each of them. */
  readonly metric: string;
  /** What puts the rows of a group into words. */
  readonly contextOf: (groupKey: string) => RunListRowContext;
  readonly selected: readonly string[];
  readonly slots: RunSlots;
  readonly fullOf: (groupKey: string) => FullGroup | undefined;
  readonly onToggle: (runId: string, groupKey: string) => void;
  /** Enter on a run. */
  readonly onOpen: (runId: string, groupKey: string) => void;
  /** Goes to where a person types what to look for. */
  readonly onFind: () => void;
  readonly onFold: (groupKey: string, isFolded: boolean) => void;
  readonly labels: Labels | undefined;
  readonly baselineId: string | undefined;
  readonly onBaselineChange: ((runId: string) => void) | undefined;
  readonly onOpenRun: ((runId: string) => void) | undefined;
  /** More entries for the menu of a row. */
  readonly actionsOf: ((run: Run) => readonly MenuEntry[]) | undefined;
  readonly onCopy: (runId: string) => void;
  readonly onHold: Hold;
}

/**
 * Groups and runs as one flat tree: one tab stop, Up, Down, Home, End and the page keys move, Space
 * selects a run, Enter opens it, both fold a group, Right opens a group or enters it, Left goes to the
 * group or folds it, `b` makes a run the baseline, the menu key, a right click, a long press and the
 * row's button open what can be done with it. Letters do not jump to a name as in other trees: ids
 * begin with any of them, `b` among them, and `/` finds what stands anywhere in a run. A long one
 * scrolls in a box of its own and holds the rows in sight alone.
 */
export function RunListTree({
  items,
  tree,
  label,
  metric,
  contextOf,
  selected,
  slots,
  fullOf,
  onToggle,
  onOpen,
  onFind,
  onFold,
  labels,
  baselineId,
  onBaselineChange,
  onOpenRun,
  actionsOf,
  onCopy,
  onHold,
}: RunListTreeProps): ReactElement {
  const { at: activeAt, moveTo, noteFocus } = useActiveItem(items, tree);
  const { visible, after, isVirtual, measure, trouble } = useVisibleItems(items, {
    box: tree,
    activeAt,
  });

  const menu = useRowMenu(tree);
  const menuItem = items.find(({ key }) => key === menu.itemKey);
  const menuRun = menuItem?.row && contextOf(menuItem.group.key).runs[menuItem.row.index];
  const { more } = labels?.rowMenu ?? rowMenuLabelsEn;

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-run]');
    if (!row || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    menu.open(row);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = items.findIndex(({ key }) => key === keyOf(event.target));
    const item = items[at];
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      if (item.row) menu.open(event.target as HTMLElement);
    } else if (
      event.key === 'b' &&
      item.row &&
      onBaselineChange &&
      selected.includes(item.row.runId)
    ) {
      onBaselineChange(item.row.runId);
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (!item.row) onFold(item.group.key, !item.isFolded);
      else if (event.key === 'Enter') onOpen(item.row.runId, item.group.key);
      else onToggle(item.row.runId, item.group.key);
    } else if (event.key === '/') {
      onFind();
    } else {
      const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
      const move = treeMove((isRtl && mirrored[event.key]) || event.key, { items, at });
      if (move === undefined) return;
      if (move !== 'stay') {
        if ('goTo' in move) moveTo(move.goTo);
        else onFold(move.fold, move.isFolded);
      }
    }
    event.preventDefault();
  };
  return (
    <div className="rc-tree">
      <ul
        ref={tree}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA has a tree, HTML none
        role="tree"
        aria-label={label}
        aria-multiselectable="true"
        data-virtual={isVirtual || undefined}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onFocus={(event: FocusEvent<HTMLElement>) => {
          noteFocus(keyOf(event.target));
          onHold({ focus: true });
        }}
        onBlur={() => {
          noteFocus(undefined);
          onHold({ focus: false });
        }}
        onPointerEnter={() => onHold({ pointer: true })}
        onPointerLeave={() => onHold({ pointer: false })}
      >
        {visible.map(({ item, index, gap }) => {
          const place = {
            itemKey: item.key,
            ...{ index, gap, measure, place: item.place, of: item.of },
            isActive: index === activeAt,
          };
          if (!item.row) {
            const { group, isFolded } = item;
            return <GroupItem key={item.key} {...place} {...{ group, isFolded, onFold }} />;
          }
          const { row, group } = item;
          return (
            <RunItem
              key={item.key}
              {...place}
              row={row}
              metric={metric}
              context={contextOf(group.key)}
              groupKey={group.key}
              isSelected={selected.includes(row.runId)}
              slot={slots[row.runId]}
              full={fullOf(group.key)}
              onToggle={onToggle}
              more={more}
              onMenu={menu.open}
            />
          );
        })}
        {after > 0 && <li role="none" className="rc-rows-below" style={{ blockSize: after }} />}
      </ul>
      {trouble && <NotLoaded near={tree} labels={labels} {...trouble} />}
      <MenuOnDemand
        loader={rowMenu}
        near={menu.row}
        props={{
          at:
            menuItem && menuRun && menu.at
              ? { run: menuRun, groupKey: menuItem.group.key, box: menu.at }
              : undefined,
          isOpen: menu.isOpen,
          labels,
          isSelected: menuRun !== undefined && selected.includes(menuRun.id),
          blocked:
            menuItem && menuRun && !selected.includes(menuRun.id)
              ? fullOf(menuItem.group.key)?.reason
              : undefined,
          entries: menu.isOpen && menuRun ? (actionsOf?.(menuRun) ?? []) : [],
          onToggle,
          onBaselineChange:
            menuRun && selected.includes(menuRun.id) && menuRun.id !== baselineId
              ? onBaselineChange
              : undefined,
          onOpenRun,
          onCopy,
          onOpenChange: menu.setOpen,
          onLeave: menu.leave,
        }}
      />
    </div>
  );
}

/** On a page from right to left a group opens to the left. */
const mirrored: { readonly [key: string]: string | undefined } = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** Of an item itself: what is in it has keys of its own. */
function keyOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.key : undefined;
}
