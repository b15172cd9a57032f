'use client';

import type { Labels } from '@runcompare/core';
import {
  type ButtonHTMLAttributes,
  cloneElement,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { MenuEntry } from './MenuPopup';
import { menuPopup } from './menuPopupPart';
import { NotLoaded } from './NotLoaded';
import { useControllableState } from './useControllableState';
import { useLoadedPart } from './useLoadedPart';

export type { MenuEntry };

export interface MenuProps {
  /** Name of the menu, where its button has none in words. */
  readonly label?: string | undefined;
  /** The button that opens it; takes a ref and the props of a button. */
  readonly trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  /** Entries in groups, a line between two; empty groups are left out. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  readonly labels: Labels | undefined;
}

/**
 * A menu at its button, in the host's color scheme and direction. Until it is loaded it opens by the
 * same click or key, as soon as it is there; leaving the button before takes that back.
 */
export function Menu({
  label,
  trigger,
  groups,
  isOpen: controlled,
  onOpenChange,
  labels,
}: MenuProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const openedBy = useRef<'pointer' | 'keys'>(undefined);
  const startsAtFirst = useRef(false);
  const id = useId();
  const [isAsked, ask] = useControllableState(controlled, false, onOpenChange);
  const [wasAsked, setAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setAsked(true);
  const loaded = useLoadedPart(menuPopup, { isNeeded: isAsked, onFailure: () => ask(false) });
  const { part: Popup, hasFailed } = loaded;
  const isOpen = isAsked && Popup !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    // From elsewhere it is opened by keys if these are how the focus came to be where it is.
    openedBy.current ??= document.activeElement?.matches(':focus-visible') ? 'keys' : 'pointer';
    startsAtFirst.current = openedBy.current === 'keys';
    openedBy.current = undefined;
  }, [isAsked]);

  const { props } = trigger;
  const labelId = props.id ?? `${id}button`;
  const prepare = () => void menuPopup.load().catch(() => {});
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || event.ctrlKey) return;
    openedBy.current = 'pointer';
    ask(!isAsked);
    // Else the button takes the focus from the menu that opens; another one may have loaded it.
    if (!isAsked && menuPopup.current()) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Escape' && isAsked) return ask(false);
    if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    openedBy.current = 'keys';
    ask(event.key === 'ArrowDown' || !isAsked);
  };
  return (
    <>
      {cloneElement<ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref?: unknown }>(trigger, {
        ref: button,
        id: labelId,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? `${id}menu` : undefined,
        'aria-busy': (isAsked && !isOpen) || undefined,
        onPointerEnter: both(props.onPointerEnter, prepare),
        onFocus: both(props.onFocus, prepare),
        onPointerDown: both(props.onPointerDown, onPointerDown),
        onKeyDown: both(props.onKeyDown, onKeyDown),
        onBlur: both(props.onBlur, () => {
          if (isAsked && !menuPopup.current()) ask(false);
        }),
      })}
      {Popup && wasAsked && (
        <Popup
          id={`${id}menu`}
          label={label}
          labelId={labelId}
          groups={groups.filter((entries) => entries.length > 0)}
          isOpen={isOpen}
          onOpenChange={ask}
          button={button}
          startsAtFirst={startsAtFirst}
        />
      )}
      {hasFailed && (
        <NotLoaded
          near={button}
          labels={labels}
          onRetry={() => ask(true)}
          onDismiss={loaded.onDismiss}
        />
      )}
    </>
  );
}

/** The host's handler first, which may prevent ours. */
function both<Event extends SyntheticEvent>(
  theirs: ((event: Event) => void) | undefined,
  ours: (event: Event) => void,
): (event: Event) => void {
  return (event) => {
    theirs?.(event);
    if (!event.defaultPrevented) ours(event);
  };
}
