'use client';

import { labelsEn } from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { ComparisonMetricsTable } from '../metrics-table/ComparisonMetricsTable';
import { RunRecommendation } from '../recommendation/RunRecommendation';
import { CurvesFailed } from './CurvesFailed';
import type { ComparisonContent } from './comparisonContent';
import { companionsPart, curvesPart, settingsPart } from './lazyPart';
import { OnDemand } from './OnDemand';
import { RunCards } from './RunCards';

export const sheetTabs = ['runs', 'table', 'curves', 'config'] as const;

export type SheetTabKey = (typeof sheetTabs)[number];

/** One part of a comparison at a time, for a screen that has room for one. */
export function SheetTab({
  tab,
  ...content
}: ComparisonContent & { readonly tab: SheetTabKey }): ReactElement {
  const { comparison, runs, slots, locale, labels = labelsEn } = content;
  const words = { locale, labels };
  const columnOrder = useMemo(() => runs.map((run) => run.id), [runs]);
  switch (tab) {
    case 'runs':
      return (
        <>
          <RunRecommendation {...words} comparison={comparison} slots={slots} />
          <RunCards {...content} />
        </>
      );
    case 'table':
      return (
        <ComparisonMetricsTable
          {...words}
          comparison={comparison}
          slots={slots}
          columnOrder={columnOrder}
        />
      );
    case 'curves':
      return (
        <>
          <CurvesFailed curves={content.curves} labels={labels} />
          <OnDemand part={curvesPart} content={content} />
          <OnDemand part={companionsPart} content={content} />
        </>
      );
    case 'config':
      return <OnDemand part={settingsPart} content={content} />;
  }
}
