'use client';

import { type Comparison, explainVerdict, type ViewOptions } from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { RunText } from './RunText';
import type { RunSlots } from './runSlots';

export interface VerdictDetailListProps extends ViewOptions {
  readonly comparison: Comparison;
  readonly slots: RunSlots;
}

/** What the verdict on the best run stands on, one thing a line. */
export function VerdictDetailList({
  comparison,
  slots,
  locale,
  labels,
}: VerdictDetailListProps): ReactElement {
  const explained = useMemo(
    () => explainVerdict(comparison, { locale, labels }),
    [comparison, locale, labels],
  );
  return (
    <dl className="rc-verdict">
      {explained?.details.map(({ code, term, text }) => (
        <div key={code} data-detail={code}>
          <dt>{term}</dt>
          <dd>
            <RunText text={text} slots={slots} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
