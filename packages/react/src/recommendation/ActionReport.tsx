import { type Labels, recommendationActionLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { checkIcon, failIcon, runningIcon } from '../internal/icons';
import type { RunActionReport } from './useRunAction';

const icons = { busy: runningIcon, done: checkIcon, failed: failIcon };

/** What an action is up to and what became of it, run by run where it failed. */
export function ActionReport({
  report,
  labels,
}: {
  readonly report: RunActionReport | undefined;
  readonly labels: Labels | undefined;
}): ReactElement | null {
  if (!report) return null;
  const recommendationActions = labels?.recommendationActions ?? recommendationActionLabelsEn;
  return (
    <div className="rc-report" data-part="report" data-state={report.state}>
      <Icon drawing={icons[report.state]} />
      <div>
        {report.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {report.command !== undefined && <code className="rc-command">{report.command}</code>}
      </div>
      {report.retry && (
        <button type="button" className="rc-link" onClick={report.retry}>
          {recommendationActions.retry}
        </button>
      )}
    </div>
  );
}
