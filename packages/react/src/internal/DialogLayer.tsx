'use client';

import * as RadixDialog from '@radix-ui/react-dialog';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  type RefObject,
  useRef,
} from 'react';
import { Icon } from './Icon';
import { closeIcon } from './icons';
import { useDragDown } from './useDragDown';
import { useLayerStyle } from './useLayerStyle';
import { useScrollLock } from './useScrollLock';

/** A box in the middle, or a sheet from the bottom edge. */
export type DialogShape = 'dialog' | 'sheet';

export interface DialogLayerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly shape: DialogShape;
  /** An element of the component that opens it: the layer takes its scheme, font and direction. */
  readonly near: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly closeLabel: string;
  /** What stands between the title and Close. */
  readonly tools?: ReactNode;
  /** What stays below the title while the body scrolls. */
  readonly bar?: ReactNode;
  /** What stays at the bottom while the body scrolls. */
  readonly foot?: ReactNode;
}

/** The layer of a dialog. Brings what keeps the focus inside, and so is loaded on demand. */
export const DialogLayer = forwardRef<HTMLDivElement, DialogLayerProps>(function DialogLayer(
  {
    isOpen,
    onOpenChange,
    shape,
    near,
    title,
    closeLabel,
    tools,
    bar,
    foot,
    className,
    children,
    ...rest
  },
  ref,
) {
  const layer = useLayerStyle(near, isOpen);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement>(null);
  const drag = useDragDown(() => onOpenChange(false));
  useScrollLock(isOpen);
  const state = isOpen ? 'open' : 'closed';
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <div className="runcompare rc-layer rc-modal" data-state={state} {...layer}>
          {/* Not Radix's own: that one locks scrolling with a style element, which a strict
              Content-Security-Policy refuses. */}
          <div className="rc-modal-scrim" />
          <RadixDialog.Content
            {...rest}
            ref={ref}
            className={['rc-dialog', className].filter(Boolean).join(' ')}
            data-shape={shape}
            data-part="dialog"
            aria-describedby={undefined}
            aria-modal
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              opener.current = document.activeElement as HTMLElement | null;
              heading.current?.focus({ preventScroll: true });
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              returnFocus(opener.current, near.current);
            }}
            // A toast or a menu of what is inside lies outside of it in the document.
            onInteractOutside={(event) => {
              const target = event.target as Element;
              if (target.closest('.rc-layer:not(.rc-modal)')) event.preventDefault();
            }}
          >
            <header className="rc-dialog-head" {...(shape === 'sheet' && drag)}>
              {shape === 'sheet' && <span className="rc-grabber" aria-hidden="true" />}
              <RadixDialog.Title ref={heading} tabIndex={-1}>
                {title}
              </RadixDialog.Title>
              {tools}
              <RadixDialog.Close
                className="rc-button"
                data-kind="quiet"
                data-icon
                aria-label={closeLabel}
              >
                <Icon drawing={closeIcon} />
              </RadixDialog.Close>
            </header>
            {bar && <div className="rc-dialog-bar">{bar}</div>}
            <div className="rc-dialog-body">{children}</div>
            {foot && <footer className="rc-dialog-foot">{foot}</footer>}
          </RadixDialog.Content>
        </div>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
});

/** What opened the layer may be gone by now; then the next thing of its component that takes focus. */
function returnFocus(opener: HTMLElement | null, near: HTMLElement | null): void {
  const isThere = opener?.isConnected && opener !== document.body;
  const next = isThere
    ? opener
    : near?.parentElement?.querySelector<HTMLElement>('button, input, a[href], [tabindex="0"]');
  next?.focus();
}
