'use client';

import { type Labels, type SavedComparisonRow, savedLabelsEn } from '@runcompare/core';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../internal/Icon';
import { moreIcon, warnIcon } from '../internal/icons';
import { Menu } from '../internal/Menu';
import { RenameField } from './RenameField';

export interface SavedComparisonItemProps {
  readonly row: SavedComparisonRow;
  /** It is what is on screen. */
  readonly isCurrent: boolean;
  /** Its deletion is under way. */
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => Promise<void>;
  readonly onDelete: () => void;
  readonly labels: Labels | undefined;
}

/** One saved comparison: its name opens it, F2 renames, Delete deletes; the same as a menu. */
export function SavedComparisonItem({
  row,
  isCurrent,
  isBusy,
  onOpen,
  onRename,
  onDelete,
  labels,
}: SavedComparisonItemProps): ReactElement {
  const words = labels?.saved ?? savedLabelsEn;
  const [isRenaming, setRenaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const takesFocus = useRef(false);
  const goneId = useId();
  const isDead = row.opens === undefined;
  useEffect(() => {
    if (isRenaming || !takesFocus.current) return;
    takesFocus.current = false;
    opener.current?.focus();
  }, [isRenaming]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
  };

  return (
    <li
      data-part="comparison"
      data-current={isCurrent || undefined}
      data-gone={isDead ? 'all' : row.gone === undefined ? undefined : 'some'}
      aria-busy={isBusy || undefined}
    >
      {isRenaming ? (
        <RenameField
          name={row.name}
          onRename={onRename}
          onEnd={(focus) => {
            takesFocus.current = focus;
            setRenaming(false);
          }}
          labels={labels}
        />
      ) : (
        <>
          <button
            ref={opener}
            type="button"
            className="rc-saved-name"
            data-part="open"
            title={row.name}
            aria-current={isCurrent || undefined}
            aria-disabled={isDead || undefined}
            aria-describedby={row.gone === undefined ? undefined : goneId}
            onClick={isDead ? undefined : onOpen}
            onKeyDown={onKeyDown}
          >
            <bdi>{row.name}</bdi>
          </button>
          <span className="rc-faint">{row.detail}</span>
          <Menu
            labels={labels}
            label={words.actionsOf.replace('{name}', () => row.name)}
            trigger={
              <button
                type="button"
                className="rc-button"
                data-kind="quiet"
                data-icon=""
                aria-label={words.actionsOf.replace('{name}', () => row.name)}
              >
                <Icon drawing={moreIcon} />
              </button>
            }
            groups={[
              [
                {
                  key: 'open',
                  label: words.open,
                  unavailable: isDead ? row.gone : undefined,
                  onSelect: onOpen,
                },
                { key: 'rename', label: words.rename, onSelect: () => setRenaming(true) },
              ],
              [{ key: 'delete', label: words.delete, tone: 'danger', onSelect: onDelete }],
            ]}
          />
        </>
      )}
      {row.notes && <p className="rc-saved-notes">{row.notes}</p>}
      {row.gone && (
        <p id={goneId} className="rc-saved-gone" data-part="gone">
          <Icon drawing={warnIcon} />
          {row.gone}
        </p>
      )}
    </li>
  );
}
