'use client';

import { compareLabelsEn } from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { ConfigDiffTable } from '../config-diff/ConfigDiffTable';
import type { ComparisonContent } from './comparisonContent';
import { Fold } from './Fold';
import { settingsPart } from './lazyPart';
import { OnDemand } from './OnDemand';
import { useColumnOrder } from './useColumnOrder';

/** In what the compared runs were set differently, and what settings do over the whole group. */
export function ComparisonConfig(content: ComparisonContent): ReactElement {
  const { comparison, runs, slots, group, locale, labels } = content;
  const columnOrder = useColumnOrder(runs);
  const peers = useMemo(
    () => group.filter((run) => !columnOrder.includes(run.id)),
    [group, columnOrder],
  );
  const compare = labels?.compare ?? compareLabelsEn;
  return (
    <>
      <ConfigDiffTable
        locale={locale}
        labels={labels}
        comparison={comparison}
        runs={runs}
        peers={peers}
        slots={slots}
        columnOrder={columnOrder}
      />
      {group.length > 1 && (
        <Fold title={compare.settings}>
          {() => <OnDemand part={settingsPart} content={content} />}
        </Fold>
      )}
    </>
  );
}
