'use client';

import { labelsEn } from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { ComparisonMetricsTable } from '../metrics-table/ComparisonMetricsTable';
import { RunRecommendation } from '../recommendation/RunRecommendation';
import { CurvesFailed } from './CurvesFailed';
import type { ComparisonContent } from './comparisonContent';
import { Fold } from './Fold';
import { companionsPart, curvesPart, settingsPart } from './lazyPart';
import { OnDemand } from './OnDemand';

/** All of a comparison below each other: verdict, evidence, and what else there is to know. */
export function ComparisonColumn({
  isMeasured = true,
  ...content
}: ComparisonContent & {
  /** Whether it is known that there is room for it: charts are loaded only then. */
  readonly isMeasured?: boolean;
}): ReactElement {
  const { comparison, runs, slots, group, locale, labels = labelsEn } = content;
  const words = { locale, labels };
  const columnOrder = useMemo(() => runs.map((run) => run.id), [runs]);
  return (
    <div className="rc-column">
      <CurvesFailed curves={content.curves} labels={labels} />
      {runs.length > 1 ? (
        <RunRecommendation {...words} comparison={comparison} slots={slots} />
      ) : (
        <p className="rc-muted">{labels.ui.selectMore}</p>
      )}
      <ComparisonMetricsTable
        {...words}
        comparison={comparison}
        slots={slots}
        columnOrder={columnOrder}
      />
      {isMeasured && (
        <>
          <OnDemand part={curvesPart} content={content} />
          <OnDemand part={companionsPart} content={content} />
          {group.length > 1 && (
            <Fold title={labels.compare.settings}>
              {() => <OnDemand part={settingsPart} content={content} />}
            </Fold>
          )}
        </>
      )}
    </div>
  );
}
