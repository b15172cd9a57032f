import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Icon } from '../internal/Icon';
import { downIcon } from '../internal/icons';

/** A quiet button that opens a menu. */
export const HeaderButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function HeaderButton({ children, ...rest }, ref) {
    return (
      <button {...rest} ref={ref} type="button" className="rc-button" data-kind="quiet">
        <span>{children}</span>
        <Icon drawing={downIcon} />
      </button>
    );
  },
);
