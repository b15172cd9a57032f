import type { RunBadge, RunListGroup, RunListRow } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon, type IconName } from '../internal/Icon';
import { RunMark } from '../internal/RunMark';
import type { RunSlots } from '../internal/runSlots';

export interface RunListGroupItemProps {
  readonly group: RunListGroup;
  readonly isFirst: boolean;
  readonly isFolded: boolean;
  readonly onFold: (key: string, isFolded: boolean) => void;
  readonly selected: readonly string[];
  readonly slots: RunSlots;
  /** Set when no more runs can be selected, with the reason. */
  readonly full: { readonly reason: string; readonly reasonId: string } | undefined;
  readonly onToggle: (runId: string, groupKey: string) => void;
}

/** One model and its runs. Keys are handled by the tree around it. */
export function RunListGroupItem({
  group,
  isFirst,
  isFolded,
  onFold,
  selected,
  slots,
  full,
  onToggle,
}: RunListGroupItemProps): ReactElement {
  return (
    <li
      role="treeitem"
      aria-expanded={!isFolded}
      aria-selected={false}
      aria-label={`${group.title}, ${group.count}`}
      tabIndex={isFirst ? 0 : -1}
      data-group={group.key}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the tree item around it takes the keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree item around it takes the keys */}
      <div className="rc-group-head" onClick={() => onFold(group.key, !isFolded)}>
        <Icon name={isFolded ? 'right' : 'down'} />
        <span title={group.title}>{group.title}</span>
        <span className="rc-faint">{group.count}</span>
      </div>
      {!isFolded && (
        // biome-ignore lint/a11y/useSemanticElements: a group of tree items has no element of its own
        <ul role="group">
          {group.rows.map((row) => (
            <RunRow
              key={row.runId}
              row={row}
              isSelected={selected.includes(row.runId)}
              slot={slots[row.runId]}
              full={full}
              onToggle={() => onToggle(row.runId, group.key)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function RunRow({
  row,
  isSelected,
  slot,
  full,
  onToggle,
}: {
  readonly row: RunListRow;
  readonly isSelected: boolean;
  readonly slot: number | undefined;
  readonly full: RunListGroupItemProps['full'];
  readonly onToggle: () => void;
}): ReactElement {
  const blocked = isSelected ? undefined : full;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <li
      role="treeitem"
      className="rc-row"
      aria-label={row.spoken}
      aria-checked={isSelected}
      aria-disabled={blocked ? true : undefined}
      aria-describedby={blocked?.reasonId}
      title={blocked?.reason}
      tabIndex={-1}
      data-run={row.runId}
      data-selected={isSelected || undefined}
      onClick={onToggle}
    >
      <span className="rc-check" data-checked={isSelected || undefined} aria-hidden="true" />
      <RunMark slot={isSelected ? slot : undefined} />
      <code className="rc-id" title={row.label}>
        {row.label}
      </code>
      <span className="rc-value">{row.value}</span>
      <span className="rc-detail" title={row.detail}>
        {row.detail}
      </span>
      <span className="rc-badges">
        {row.badges.map((badge) => (
          <Badge key={badge.kind} badge={badge} />
        ))}
      </span>
    </li>
  );
}

const badgeIcons: { readonly [kind in RunBadge['kind']]?: IconName } = {
  best: 'trophy',
  worse: 'warn',
  running: 'running',
  queued: 'running',
  failed: 'fail',
  cancelled: 'fail',
  diverged: 'diverged',
  archived: 'archive',
  noEval: 'none',
};

function Badge({ badge }: { readonly badge: RunBadge }): ReactElement {
  const icon = badge.kind === 'worse' && badge.tone !== 'warn' ? undefined : badgeIcons[badge.kind];
  return (
    <span className="rc-badge" data-kind={badge.kind} data-tone={badge.tone}>
      {icon && <Icon name={icon} />}
      {badge.text}
    </span>
  );
}
