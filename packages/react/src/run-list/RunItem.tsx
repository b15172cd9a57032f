'use client';

import {
  type RunListBadge,
  type RunListRow,
  type RunListRowContext,
  runListRowText,
} from '@runcompare/core';
import { type MouseEvent, memo, type ReactElement, useMemo } from 'react';
import { BadgeIcon } from '../internal/BadgeIcon';
import { Icon } from '../internal/Icon';
import { moreIcon } from '../internal/icons';
import { RunMark } from '../internal/RunMark';
import type { TreeItemProps } from './treeItem';

/** Why no more runs of a group can be selected. */
export interface FullGroup {
  readonly reason: string;
  readonly reasonId: string;
}

export interface RunItemProps extends TreeItemProps {
  readonly row: RunListRow;
  /** What the value is of, said with it. */
  readonly metric: string;
  readonly context: RunListRowContext;
  readonly groupKey: string;
  readonly isSelected: boolean;
  readonly slot: number | undefined;
  readonly full: FullGroup | undefined;
  readonly onToggle: (runId: string, groupKey: string) => void;
  /** Name of the button that opens the row's menu. */
  readonly more: string;
  readonly onMenu: (row: HTMLElement) => void;
}

/**
 * One run, as an item of a flat tree: levels are stated, not nested, and keys are handled by the tree
 * around it. It is named by what it shows, in reading order. Rendered again when its own part of the
 * list changes, and not when another row's does.
 */
export const RunItem = memo(function RunItem({
  row,
  metric,
  context,
  groupKey,
  isSelected,
  slot,
  full,
  onToggle,
  more,
  onMenu,
  itemKey,
  index,
  place,
  of,
  gap,
  isActive,
  measure,
}: RunItemProps): ReactElement {
  const { label, value, rank, detail, badges } = useMemo(
    () => runListRowText(row, context),
    [row, context],
  );
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    const row = event.currentTarget.closest<HTMLElement>('[role="treeitem"]');
    event.stopPropagation();
    if (row) onMenu(row);
  };
  const blocked = isSelected ? undefined : full;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <li
      ref={measure}
      role="treeitem"
      className="rc-row"
      aria-level={2}
      aria-posinset={place}
      aria-setsize={of}
      aria-checked={isSelected}
      aria-disabled={blocked ? true : undefined}
      aria-describedby={blocked?.reasonId}
      title={blocked?.reason}
      tabIndex={isActive ? 0 : -1}
      data-key={itemKey}
      data-index={index}
      data-run={row.runId}
      data-in-group={groupKey}
      data-selected={isSelected || undefined}
      style={gap > 0 ? { marginBlockStart: gap } : undefined}
      onClick={() => onToggle(row.runId, groupKey)}
    >
      <span className="rc-check" data-checked={isSelected || undefined} aria-hidden="true" />
      <RunMark slot={isSelected ? slot : undefined} />
      <code className="rc-id" title={label}>
        {label}
      </code>
      {/* The keyboard has the menu key, and the row's name is no place for a button's. */}
      <button
        type="button"
        className="rc-button rc-row-more"
        data-kind="quiet"
        data-icon
        tabIndex={-1}
        aria-hidden="true"
        title={more}
        onClick={openMenu}
      >
        <Icon drawing={moreIcon} />
      </button>
      <span className="rc-hidden">{metric}</span>
      <span className="rc-value">{value}</span>
      {rank !== undefined && <span className="rc-hidden">{rank}</span>}
      <span className="rc-badges">
        {badges.map((badge) => (
          <Badge
            key={badge.kind}
            badge={badge}
            isSaid={badge.kind !== 'best' || rank === undefined}
          />
        ))}
      </span>
      <span className="rc-detail" title={detail}>
        {detail}
      </span>
    </li>
  );
});

function Badge({
  badge,
  isSaid,
}: {
  readonly badge: RunListBadge;
  /** Not where other words of the row say as much. */
  readonly isSaid: boolean;
}): ReactElement {
  return (
    <span
      className="rc-badge"
      data-kind={badge.kind}
      data-tone={badge.tone}
      aria-hidden={!isSaid || undefined}
    >
      <BadgeIcon badge={badge} />
      {badge.text}
    </span>
  );
}
