import { type DataIssue, type Labels, uiLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';

/** Names every file or field that could not be read; all other runs show. */
export function DataIssues({
  issues,
  labels,
}: {
  readonly issues: readonly DataIssue[];
  readonly labels: Labels | undefined;
}): ReactElement {
  const ui = labels?.ui ?? uiLabelsEn;
  return (
    <details className="rc-banner" data-tone="warn">
      <summary>
        <Icon name="warn" />
        {ui.dataIssues(issues.length)}
      </summary>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.path}\n${issue.message}`}>
            <code className="rc-id">{issue.path}</code> {issue.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
