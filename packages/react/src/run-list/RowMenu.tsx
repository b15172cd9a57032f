'use client';

import { type Run, rowMenuLabelsEn, runLabel } from '@runcompare/core';
import type { ReactElement } from 'react';
import { copyIcon, linkIcon } from '../internal/icons';
import { Menu, type MenuEntry } from '../internal/Menu';
import type { OverlaidMenuProps } from '../internal/MenuOnDemand';
import { webAddress } from '../internal/webAddress';

export interface RowMenuPlace {
  readonly run: Run;
  readonly groupKey: string;
  /** Where the row is in the box that the menu stands in, px. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface RowMenuProps extends OverlaidMenuProps {
  readonly at: RowMenuPlace | undefined;
  readonly isSelected: boolean;
  /** Why it cannot be selected now. */
  readonly blocked: string | undefined;
  /** What the host offers for the run. */
  readonly entries: readonly MenuEntry[];
  readonly onToggle: (runId: string, groupKey: string) => void;
  /** Left out where it is the baseline already, or nothing can be one. */
  readonly onBaselineChange: ((runId: string) => void) | undefined;
  readonly onOpenRun: ((runId: string) => void) | undefined;
  readonly onCopy: (runId: string) => void;
  /** The menu is done: gives the focus back to the row. */
  readonly onLeave: () => void;
}

/**
 * What can be done with a run, and no more than that. One menu for all rows: it stands over the one
 * for which it opens.
 */
export function RowMenu(props: RowMenuProps): ReactElement {
  const { at, isOpen, labels, onOpenChange, onLeave } = props;
  const words = labels?.rowMenu ?? rowMenuLabelsEn;
  return (
    <Menu
      isOpen={isOpen && at !== undefined}
      onOpenChange={onOpenChange}
      label={at && words.label(runLabel(at.run))}
      groups={at ? groupsOf(at, props) : []}
      labels={labels}
      trigger={
        <button
          type="button"
          className="rc-row-anchor"
          style={at?.box}
          tabIndex={-1}
          aria-hidden="true"
          onFocus={onLeave}
        />
      }
    />
  );
}

function groupsOf(
  { run, groupKey }: RowMenuPlace,
  {
    labels,
    isSelected,
    blocked,
    entries,
    onToggle,
    onBaselineChange,
    onOpenRun,
    onCopy,
  }: RowMenuProps,
): readonly (readonly MenuEntry[])[] {
  const words = labels?.rowMenu ?? rowMenuLabelsEn;
  const select: MenuEntry = {
    key: 'select',
    label: isSelected ? words.remove : words.add,
    unavailable: blocked,
    onSelect: () => onToggle(run.id, groupKey),
  };
  const links = run.links.flatMap(({ label, href }, i): readonly MenuEntry[] => {
    const address = webAddress(href);
    if (address === undefined) return [];
    const onSelect = () => void window.open(address, '_blank', 'noopener,noreferrer');
    return [{ key: `link ${i}`, label: words.open(label), icon: linkIcon, onSelect }];
  });
  return [
    [
      select,
      ...(onBaselineChange
        ? [
            {
              key: 'baseline',
              label: words.setBaseline,
              onSelect: () => onBaselineChange(run.id),
            },
          ]
        : []),
    ],
    [
      ...(onOpenRun
        ? [{ key: 'open', label: words.openRun, onSelect: () => onOpenRun(run.id) }]
        : []),
      ...links,
      {
        key: 'copy',
        label: words.copyId,
        icon: copyIcon,
        detail: run.id,
        onSelect: () => onCopy(run.id),
      },
    ],
    entries,
  ];
}
