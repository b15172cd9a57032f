import { compareLabelsEn, type DataIssue, type Labels } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { downIcon, warnIcon } from '../internal/icons';

/** Names every file or field that could not be read; all other runs show. */
export function DataIssues({
  issues,
  labels,
}: {
  readonly issues: readonly DataIssue[];
  readonly labels: Labels | undefined;
}): ReactElement {
  const compare = labels?.compare ?? compareLabelsEn;
  // Two runs may have the same to say of a metric.
  const lines = new Map(issues.map((issue) => [`${issue.path}\n${issue.message}`, issue]));
  return (
    <details className="rc-banner" data-tone="warn">
      <summary>
        <Icon drawing={warnIcon} />
        <span>{compare.dataIssues(lines.size)}</span>
        <Icon drawing={downIcon} />
      </summary>
      <ul>
        {[...lines].map(([key, { path, message }]) => (
          <li key={key}>
            <code className="rc-id">{path}</code> {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
