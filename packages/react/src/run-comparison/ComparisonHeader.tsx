'use client';

import type { ComparisonView, Objective, Run, ViewOptions } from '@runcompare/core';
import type { ReactElement, ReactNode } from 'react';
import { BaselineMenu } from './BaselineMenu';
import { ObjectiveMenu } from './ObjectiveMenu';

export interface ComparisonHeaderProps extends ViewOptions {
  /** The heading of a page of its own; a host's tab has one already. */
  readonly title?: string | undefined;
  readonly objective: Objective;
  /** What can rank the runs is looked up among these. */
  readonly group: readonly Run[];
  readonly compared: readonly Run[];
  readonly view: ComparisonView;
  readonly onViewChange: (view: ComparisonView) => void;
  /** Sharing, export, saving. */
  readonly tools?: ReactNode;
}

/** What the whole comparison is about, and what takes it away. */
export function ComparisonHeader({
  title,
  objective,
  group,
  compared,
  view,
  onViewChange,
  tools,
  locale,
  labels,
}: ComparisonHeaderProps): ReactElement {
  return (
    <header className="rc-compare-head">
      {title !== undefined && <h1>{title}</h1>}
      <div className="rc-compare-about">
        <ObjectiveMenu
          locale={locale}
          labels={labels}
          runs={group}
          objective={objective}
          onChange={(next) => onViewChange({ ...view, objective: next })}
        />
        {compared.length > 1 && (
          <BaselineMenu
            labels={labels}
            runs={compared}
            baselineId={view.baselineId}
            onChange={(baselineId) => onViewChange({ ...view, baselineId })}
          />
        )}
      </div>
      {tools && <div className="rc-compare-tools">{tools}</div>}
    </header>
  );
}
