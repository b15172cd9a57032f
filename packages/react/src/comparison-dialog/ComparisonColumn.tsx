'use client';

import { compareLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { RunRecommendation } from '../recommendation/RunRecommendation';
import { ComparisonConfig } from './ComparisonConfig';
import { ComparisonTable } from './ComparisonTable';
import { CurvesFailed } from './CurvesFailed';
import type { ComparisonContent } from './comparisonContent';
import { companionsPart, curvesPart } from './lazyPart';
import { OnDemand } from './OnDemand';

/** All of a comparison below each other: verdict, evidence, and what else there is to know. */
export function ComparisonColumn({
  isMeasured = true,
  ...content
}: ComparisonContent & {
  /** Whether it is known that there is room for it: charts are loaded only then. */
  readonly isMeasured?: boolean;
}): ReactElement {
  const { comparison, runs, slots, actions, onChanged, offersActions = true } = content;
  const { locale, labels } = content;
  const compare = labels?.compare ?? compareLabelsEn;
  return (
    <div className="rc-column">
      <CurvesFailed curves={content.curves} labels={labels} />
      {/* It stays with one run, which may be what its archiving left: the undo is its own. */}
      <RunRecommendation
        hidden={runs.length < 2}
        locale={locale}
        labels={labels}
        comparison={comparison}
        slots={slots}
        actions={offersActions ? actions : undefined}
        onChanged={onChanged}
        seedsCommand={content.seedsCommand}
        protectedRunIds={content.protectedRunIds}
      />
      {runs.length < 2 && <p className="rc-muted">{compare.selectMore}</p>}
      <ComparisonTable {...content} />
      {isMeasured && <OnDemand part={curvesPart} content={content} />}
      {runs.length > 1 && <ComparisonConfig {...content} />}
      {isMeasured && <OnDemand part={companionsPart} content={content} />}
    </div>
  );
}
