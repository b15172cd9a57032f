'use client';

import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import {
  type FocusEvent,
  Fragment,
  forwardRef,
  type ReactElement,
  type RefObject,
  useImperativeHandle,
} from 'react';
import { Icon } from './Icon';
import { checkIcon, type IconDrawing } from './icons';
import { useLayerStyle } from './useLayerStyle';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconDrawing | undefined;
  /** A second, fainter line. */
  readonly detail?: string | undefined;
  readonly tone?: 'danger' | undefined;
  /** Why it cannot be chosen now: stays in the menu, reachable, with this said. */
  readonly unavailable?: string | undefined;
  /** Of a choice among several: whether it holds. */
  readonly checked?: boolean | undefined;
  /** Keeps the menu open after the choice, for a result that is shown in it. */
  readonly staysOpen?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuPopupProps {
  readonly id: string;
  readonly label: string | undefined;
  readonly labelId: string;
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** What it stands beside, and gives the focus back to. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Whether keys open it: then the first entry has the focus. Turned off once that is done. */
  readonly startsAtFirst: RefObject<boolean>;
}

/** What opens at the button of a menu. Brings all of the positioning, and so is loaded on demand. */
export function MenuPopup({
  id,
  label,
  labelId,
  groups,
  isOpen,
  onOpenChange,
  button,
  startsAtFirst,
}: MenuPopupProps): ReactElement {
  const layer = useLayerStyle(button, isOpen);
  const enter = (event: FocusEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || !startsAtFirst.current) return;
    startsAtFirst.current = false;
    event.currentTarget.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  };
  return (
    <DropdownMenu.Root
      modal={false}
      dir={layer?.dir ?? 'ltr'}
      open={isOpen}
      onOpenChange={onOpenChange}
    >
      <DropdownMenu.Trigger asChild>
        <Borrowed element={button} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <div className="runcompare rc-layer" {...layer}>
          <DropdownMenu.Content
            id={id}
            className="rc-popup"
            align="end"
            sideOffset={4}
            collisionPadding={8}
            loop
            aria-label={label}
            aria-labelledby={label === undefined ? labelId : undefined}
            onFocus={enter}
          >
            {groups.map((entries, index) => (
              <Fragment key={entries[0]?.key}>
                {index > 0 && <DropdownMenu.Separator className="rc-popup-line" />}
                {entries.map((entry) => (
                  <MenuItem key={entry.key} entry={entry} />
                ))}
              </Fragment>
            ))}
          </DropdownMenu.Content>
        </div>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/**
 * Stands for a button that is elsewhere in the tree, so that it stays the same element, with its
 * focus, when the menu arrives.
 */
const Borrowed = forwardRef<
  HTMLButtonElement | null,
  { readonly element: RefObject<HTMLButtonElement | null> }
>(function Borrowed({ element }, ref) {
  useImperativeHandle(ref, () => element.current as HTMLButtonElement, [element]);
  return null;
});

function MenuItem({ entry }: { readonly entry: MenuEntry }): ReactElement {
  const isBlocked = entry.unavailable !== undefined;
  const choose = (event: Event) => {
    if (isBlocked || entry.staysOpen) event.preventDefault();
    if (!isBlocked) entry.onSelect();
  };
  const props = {
    className: 'rc-popup-item',
    'data-tone': entry.tone,
    'aria-disabled': isBlocked || undefined,
    textValue: entry.label,
    onSelect: choose,
  };
  const words = (
    <>
      {entry.icon && <Icon drawing={entry.icon} />}
      <span>
        {entry.label}
        {(entry.unavailable ?? entry.detail) && (
          <span className="rc-below">{entry.unavailable ?? entry.detail}</span>
        )}
      </span>
    </>
  );
  return entry.checked === undefined ? (
    <DropdownMenu.Item {...props}>{words}</DropdownMenu.Item>
  ) : (
    <DropdownMenu.CheckboxItem {...props} checked={entry.checked}>
      {words}
      {entry.checked && <Icon drawing={checkIcon} />}
    </DropdownMenu.CheckboxItem>
  );
}
