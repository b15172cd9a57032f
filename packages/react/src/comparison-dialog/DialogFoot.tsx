'use client';

import { type Labels, labelsEn } from '@runcompare/core';
import { type ReactElement, useRef } from 'react';
import { Toast } from '../internal/Toast';
import { ActionReport } from '../recommendation/ActionReport';
import { RecommendationActions } from '../recommendation/RecommendationActions';
import type { RunRecommendationState } from '../recommendation/useRunRecommendation';

/** What can be done with the recommendation, always in reach, and what became of it. */
export function DialogFoot({
  state,
  labels = labelsEn,
}: {
  readonly state: RunRecommendationState;
  readonly labels: Labels | undefined;
}): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const { report, undo, dismissUndo } = state;
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
          action={{ label: labels.recommendationActions.undo, onAction: undo.onUndo }}
          dismissLabel={labels.ui.dismiss}
          onDismiss={dismissUndo}
        />
      )}
    </div>
  );
}
