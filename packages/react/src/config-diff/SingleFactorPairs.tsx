import type { RichText } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { infoIcon } from '../internal/icons';
import { RunText } from '../internal/RunText';
import type { RunSlots } from '../internal/runSlots';

/** What one changed key alone did: the largest difference, and the others behind a fold. */
export function SingleFactorPairs({
  pairs,
  more,
  slots,
}: {
  readonly pairs: readonly RichText[];
  /** How many others there are, in words. */
  readonly more: string;
  readonly slots: RunSlots;
}): ReactElement | null {
  const [first, ...others] = pairs;
  if (!first) return null;
  return (
    <div className="rc-single-factor" data-part="single-factor">
      <Icon drawing={infoIcon} />
      <div>
        <p>
          <RunText text={first} slots={slots} />
        </p>
        {others.length > 0 && (
          <details>
            <summary>{more}</summary>
            <ul>
              {others.map((pair, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pairs come whole, in their order
                <li key={i}>
                  <RunText text={pair} slots={slots} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}
