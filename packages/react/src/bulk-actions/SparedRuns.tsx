import { type ArchiveRuleView, archiveRuleLabelsEn, type Labels } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { lockIcon } from '../internal/icons';
import { RunMark } from '../internal/RunMark';
import type { RunSlots } from '../internal/runSlots';

export interface SparedRunsProps {
  readonly spared: ArchiveRuleView['spared'];
  readonly slots: RunSlots;
  readonly labels: Labels | undefined;
}

/** What the rule leaves alone, each run with the reason. */
export function SparedRuns({ spared, slots, labels }: SparedRunsProps): ReactElement {
  const { spared: title } = labels?.bulkActions.rule ?? archiveRuleLabelsEn;
  return (
    <details className="rc-spared" open>
      <summary>
        {title} <span className="rc-faint">{spared.length}</span>
      </summary>
      <ul aria-label={title}>
        {spared.map((run) => (
          <li key={run.runId} className="rc-clean-row" data-run={run.runId}>
            {run.isProtected ? <Icon drawing={lockIcon} /> : <span />}
            <RunMark slot={slots[run.runId]} />
            <code className="rc-id" title={run.label}>
              {run.label}
            </code>
            <span className="rc-badge" data-tone="muted">
              {run.reason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
