'use client';

import {
  type RunBadge,
  type RunListBadge,
  type RunListGroup,
  type RunListRow,
  type RunListRowContext,
  runListRowText,
} from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { Icon, type IconName } from '../internal/Icon';
import { RunMark } from '../internal/RunMark';
import type { RunSlots } from '../internal/runSlots';

export interface RunListGroupItemsProps {
  readonly group: RunListGroup;
  /** What the values are of, said with each of them. */
  readonly metric: string;
  /** What puts a row into words. */
  readonly words: Omit<RunListRowContext, 'group' | 'ties'>;
  readonly tiesOf: (groupKey: string) => RunListRowContext['ties'];
  readonly isFirst: boolean;
  readonly isFolded: boolean;
  readonly onFold: (key: string, isFolded: boolean) => void;
  readonly selected: readonly string[];
  readonly slots: RunSlots;
  /** Set when no more runs can be selected, with the reason. */
  readonly full: { readonly reason: string; readonly reasonId: string } | undefined;
  readonly onToggle: (runId: string, groupKey: string) => void;
}

/**
 * One model and its runs, as items of a flat tree: levels are stated, not nested, and keys are
 * handled by the tree around them. An item is named by what it shows, in reading order.
 */
export function RunListGroupItems({
  group,
  metric,
  words,
  tiesOf,
  isFirst,
  isFolded,
  onFold,
  selected,
  slots,
  full,
  onToggle,
}: RunListGroupItemsProps): ReactElement {
  const context = useMemo(
    () => ({ ...words, group, ties: isFolded ? undefined : tiesOf(group.key) }),
    [words, group, isFolded, tiesOf],
  );
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys */}
      <li
        role="treeitem"
        className="rc-group-head"
        aria-level={1}
        aria-expanded={!isFolded}
        tabIndex={isFirst ? 0 : -1}
        data-group={group.key}
        onClick={() => onFold(group.key, !isFolded)}
      >
        <Icon name={isFolded ? 'right' : 'down'} />
        <span title={group.title}>{group.title}</span>
        <span className="rc-faint">{group.count}</span>
      </li>
      {!isFolded &&
        group.rows.map((row) => (
          <RunItem
            key={row.runId}
            row={row}
            metric={metric}
            context={context}
            groupKey={group.key}
            isSelected={selected.includes(row.runId)}
            slot={slots[row.runId]}
            full={full}
            onToggle={() => onToggle(row.runId, group.key)}
          />
        ))}
    </>
  );
}

function RunItem({
  row,
  metric,
  context,
  groupKey,
  isSelected,
  slot,
  full,
  onToggle,
}: {
  readonly row: RunListRow;
  readonly metric: string;
  readonly context: RunListRowContext;
  readonly groupKey: string;
  readonly isSelected: boolean;
  readonly slot: number | undefined;
  readonly full: RunListGroupItemsProps['full'];
  readonly onToggle: () => void;
}): ReactElement {
  const { label, value, detail, badges } = useMemo(
    () => runListRowText(row, context),
    [row, context],
  );
  const blocked = isSelected ? undefined : full;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <li
      role="treeitem"
      className="rc-row"
      aria-level={2}
      aria-checked={isSelected}
      aria-disabled={blocked ? true : undefined}
      aria-describedby={blocked?.reasonId}
      title={blocked?.reason}
      tabIndex={-1}
      data-run={row.runId}
      data-in-group={groupKey}
      data-selected={isSelected || undefined}
      onClick={onToggle}
    >
      <span className="rc-check" data-checked={isSelected || undefined} aria-hidden="true" />
      <RunMark slot={isSelected ? slot : undefined} />
      <code className="rc-id" title={label}>
        {label}
      </code>
      <span className="rc-hidden">{metric}</span>
      <span className="rc-value">{value}</span>
      <span className="rc-badges">
        {badges.map((badge) => (
          <Badge key={badge.kind} badge={badge} />
        ))}
      </span>
      <span className="rc-detail" title={detail}>
        {detail}
      </span>
    </li>
  );
}

const badgeIcons: { readonly [kind in RunBadge['kind']]?: IconName } = {
  best: 'trophy',
  worse: 'warn',
  tie: 'tie',
  otherSeed: 'tie',
  running: 'running',
  queued: 'running',
  failed: 'fail',
  cancelled: 'fail',
  diverged: 'diverged',
  archived: 'archive',
  noEval: 'none',
};

function Badge({ badge }: { readonly badge: RunListBadge }): ReactElement {
  const icon = badge.kind === 'worse' && badge.tone !== 'warn' ? undefined : badgeIcons[badge.kind];
  return (
    <span className="rc-badge" data-kind={badge.kind} data-tone={badge.tone}>
      {icon && <Icon name={icon} />}
      {badge.text}
    </span>
  );
}
