'use client';

import type { RunListGroup } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { downIcon, rightIcon } from '../internal/icons';
import type { TreeItemProps } from './treeItem';

export interface GroupItemProps extends TreeItemProps {
  readonly group: RunListGroup;
  readonly isFolded: boolean;
  readonly onFold: (groupKey: string, isFolded: boolean) => void;
}

/** The head of a group, which folds it. */
export const GroupItem = memo(function GroupItem({
  group,
  isFolded,
  onFold,
  itemKey,
  index,
  place,
  of,
  gap,
  isActive,
  measure,
}: GroupItemProps): ReactElement {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <li
      ref={measure}
      role="treeitem"
      className="rc-group-head"
      aria-level={1}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={!isFolded}
      tabIndex={isActive ? 0 : -1}
      data-key={itemKey}
      data-index={index}
      data-group={group.key}
      style={gap > 0 ? { marginBlockStart: gap } : undefined}
      onClick={() => onFold(group.key, !isFolded)}
    >
      <Icon drawing={isFolded ? rightIcon : downIcon} />
      <span title={group.title}>{group.title}</span>
      <span className="rc-faint">{group.count}</span>
    </li>
  );
});
