'use client';

import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from './Icon';
import { useLayerStyle } from './useLayerStyle';

export interface ToastProps {
  /** An element of the component that speaks: the toast takes its color scheme and its font. */
  readonly near: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

const shownMs = 10_000;

/**
 * Says what was done and offers to take it back, for ten seconds and for as long as the pointer or
 * the focus is on it. Drawn at the end of the document: inside a size container `position: fixed`
 * would be caught.
 */
export function Toast({
  near,
  text,
  action,
  dismissLabel,
  onDismiss,
}: ToastProps): ReactElement | null {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = hovered || focused;
  const layer = useLayerStyle(near);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDismiss, shownMs);
    return () => clearTimeout(timer);
  }, [held, onDismiss]);

  if (!layer) return null;
  return createPortal(
    <div className="runcompare rc-layer" {...layer}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it on screen */}
      <div
        className="rc-toast"
        data-part="toast"
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <Icon name="archive" />
        <span role="status">{text}</span>
        {action && (
          <button type="button" className="rc-link" onClick={action.onAction}>
            {action.label}
          </button>
        )}
        <button
          type="button"
          className="rc-button"
          data-kind="quiet"
          data-icon
          aria-label={dismissLabel}
          onClick={onDismiss}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>,
    // In a dialog it must be inside, or the focus could not reach it.
    near.current?.closest('.rc-dialog') ?? document.body,
  );
}
