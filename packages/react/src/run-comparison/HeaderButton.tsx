import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Icon } from '../internal/Icon';

/** A quiet button that opens a menu. */
export const HeaderButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function HeaderButton({ children, ...rest }, ref) {
    return (
      <button {...rest} ref={ref} type="button" className="rc-button" data-kind="quiet">
        <span>{children}</span>
        <Icon name="down" />
      </button>
    );
  },
);
