'use client';

import { type Labels, recommendationActionLabelsEn, uiLabelsEn } from '@runcompare/core';
import { type ReactElement, useRef } from 'react';
import { Toast } from '../internal/Toast';
import { ActionReport } from '../recommendation/ActionReport';
import { RecommendationActions } from '../recommendation/RecommendationActions';
import type { RunRecommendationState } from '../recommendation/useRunRecommendation';

/** What can be done with the recommendation, always in reach, and what became of it. */
export function DialogFoot({
  state,
  labels,
}: {
  readonly state: RunRecommendationState;
  readonly labels: Labels | undefined;
}): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const { report, undo, dismissUndo } = state;
  const ui = labels?.ui ?? uiLabelsEn;
  const recommendationActions = labels?.recommendationActions ?? recommendationActionLabelsEn;
  return (
    <div ref={root} className="rc-recommendation" tabIndex={-1}>
      <div role="status">
        <ActionReport report={report} labels={labels} />
      </div>
      <RecommendationActions state={state} labels={labels} />
      {undo && (
        <Toast
          near={root}
          text={undo.text}
          action={{ label: recommendationActions.undo, onAction: undo.onUndo }}
          dismissLabel={ui.dismiss}
          onDismiss={dismissUndo}
        />
      )}
    </div>
  );
}
