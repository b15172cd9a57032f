'use client';

import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from './Icon';
import { checkIcon, closeIcon, warnIcon } from './icons';
import { useLayerStyle } from './useLayerStyle';
import { useToastShelf } from './useToastShelf';

export interface ToastMessage {
  readonly text: string;
  /** Of what did not work. */
  readonly tone?: 'warn' | undefined;
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
  readonly onDismiss: () => void;
}

interface NearProps {
  /**
   * An element of the component that speaks: the toast takes its color scheme and its font, and gives
   * it the focus when it goes with the focus in it, as far as the element takes one.
   */
  readonly near: RefObject<HTMLElement | null>;
  readonly dismissLabel: string;
}

export type ToastProps = ToastMessage & NearProps;

export interface ToastsProps extends NearProps {
  /** The latest one last; it is nearest to the edge. */
  readonly toasts: readonly (ToastMessage & { readonly key: string | number })[];
}

const shownMs = 10_000;

/**
 * Says what was done and offers to take it back, for ten seconds and for as long as the pointer or
 * the focus is on it. Drawn at the end of the document: inside a size container `position: fixed`
 * would be caught.
 */
export function Toast({ near, dismissLabel, ...message }: ToastProps): ReactElement | null {
  return <Toasts near={near} dismissLabel={dismissLabel} toasts={[{ ...message, key: 'one' }]} />;
}

/** Several of them, each with ten seconds of its own: a later one takes no earlier one's place. */
export function Toasts({ near, dismissLabel, toasts }: ToastsProps): ReactElement | null {
  const layer = useLayerStyle(near, toasts.length > 0);
  const shelf = useToastShelf(near, toasts.length > 0);
  if (!layer || !shelf) return null;
  return createPortal(
    <div className="runcompare rc-layer rc-toasts" {...layer}>
      {toasts.map(({ key, ...message }) => (
        <ToastItem key={key} {...message} near={near} dismissLabel={dismissLabel} />
      ))}
    </div>,
    shelf,
  );
}

function ToastItem({
  near,
  text,
  tone,
  action,
  dismissLabel,
  onDismiss,
}: ToastProps): ReactElement {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = hovered || focused;
  const latest = useRef(onDismiss);
  useEffect(() => {
    latest.current = onDismiss;
  });

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => latest.current(), shownMs);
    return () => clearTimeout(timer);
  }, [held]);

  const leave = (act: () => void) => () => {
    if (focused) near.current?.focus();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it on screen
    <div
      className="rc-toast"
      data-part="toast"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Icon drawing={tone === 'warn' ? warnIcon : checkIcon} />
      <span role="status">{text}</span>
      {action && (
        <button type="button" className="rc-link" onClick={leave(action.onAction)}>
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="rc-button"
        data-kind="quiet"
        data-icon
        aria-label={dismissLabel}
        onClick={leave(onDismiss)}
      >
        <Icon drawing={closeIcon} />
      </button>
    </div>
  );
}
