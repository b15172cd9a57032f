import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon';
import { failIcon, warnIcon } from './icons';

export interface BannerProps {
  /** `warn`: part of the data is missing. `danger`: nothing could be done. */
  readonly tone: 'warn' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
}

/** Says what failed, what still shows, and offers to try again. */
export function Banner({ tone, title, children, action }: BannerProps): ReactElement {
  return (
    <div className="rc-banner" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon drawing={tone === 'danger' ? failIcon : warnIcon} />
      <div>
        <strong>{title}</strong>
        {children && <div className="rc-muted">{children}</div>}
      </div>
      {action && (
        <button type="button" className="rc-button" data-kind="quiet" onClick={action.onAction}>
          {action.label}
        </button>
      )}
    </div>
  );
}
