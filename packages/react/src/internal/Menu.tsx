'use client';

import * as DropdownMenu from '@radix-ui/react-dropdown-menu';
import { Fragment, type ReactElement, useRef } from 'react';
import { Icon, type IconName } from './Icon';
import { useLayerStyle } from './useLayerStyle';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
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

export interface MenuProps {
  /** Name of the menu, where its button has none in words. */
  readonly label?: string | undefined;
  /** The button that opens it; takes a ref and the props of a button. */
  readonly trigger: ReactElement;
  /** Entries in groups, a line between two; empty groups are left out. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** A menu at its button, in the host's color scheme and direction. */
export function Menu({ label, trigger, groups, isOpen, onOpenChange }: MenuProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const layer = useLayerStyle(button);
  const shown = groups.filter((entries) => entries.length > 0);
  const controlled = isOpen === undefined ? {} : { open: isOpen };
  return (
    <DropdownMenu.Root
      modal={false}
      dir={layer?.dir ?? 'ltr'}
      {...controlled}
      {...(onOpenChange && { onOpenChange })}
    >
      <DropdownMenu.Trigger asChild ref={button}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <div className="runcompare rc-layer" {...layer}>
          <DropdownMenu.Content
            className="rc-popup"
            align="end"
            sideOffset={4}
            collisionPadding={8}
            loop
            {...(label !== undefined && { 'aria-label': label, 'aria-labelledby': undefined })}
          >
            {shown.map((entries, index) => (
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
      {entry.icon && <Icon name={entry.icon} />}
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
      {entry.checked && <Icon name="check" />}
    </DropdownMenu.CheckboxItem>
  );
}
