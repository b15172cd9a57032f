import { compareLabelsEn, type Labels, uiLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Banner } from '../internal/Banner';
import type { CurvesState } from './comparisonContent';

/** Names the runs whose history did not load, and that all else is shown. */
export function CurvesFailed({
  curves,
  labels,
}: {
  readonly curves: CurvesState | undefined;
  readonly labels: Labels | undefined;
}): ReactElement | null {
  if (!curves?.failed) return null;
  const ui = labels?.ui ?? uiLabelsEn;
  const compare = labels?.compare ?? compareLabelsEn;
  const { message, retry } = curves.failed;
  return (
    <Banner tone="warn" title={message} action={{ label: ui.retry, onAction: retry }}>
      {compare.restStillShows}
    </Banner>
  );
}
