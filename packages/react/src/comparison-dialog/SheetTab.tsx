import type { ReactElement } from 'react';
import { RunRecommendation } from '../recommendation/RunRecommendation';
import { ComparisonConfig } from './ComparisonConfig';
import { ComparisonTable } from './ComparisonTable';
import { CurvesFailed } from './CurvesFailed';
import type { ComparisonContent } from './comparisonContent';
import { companionsPart, curvesPart } from './lazyPart';
import { OnDemand } from './OnDemand';
import { RunCards } from './RunCards';

export const sheetTabs = ['runs', 'table', 'curves', 'config'] as const;

export type SheetTabKey = (typeof sheetTabs)[number];

/** One part of a comparison at a time, for a screen that has room for one. */
export function SheetTab({
  tab,
  ...content
}: ComparisonContent & { readonly tab: SheetTabKey }): ReactElement {
  const { comparison, slots, locale, labels } = content;
  switch (tab) {
    case 'runs':
      return (
        <>
          <RunRecommendation
            locale={locale}
            labels={labels}
            comparison={comparison}
            slots={slots}
          />
          <RunCards {...content} />
        </>
      );
    case 'table':
      return <ComparisonTable {...content} />;
    case 'curves':
      return (
        <>
          <CurvesFailed curves={content.curves} labels={labels} />
          <OnDemand part={curvesPart} content={content} />
          <OnDemand part={companionsPart} content={content} />
        </>
      );
    case 'config':
      return <ComparisonConfig {...content} />;
  }
}
