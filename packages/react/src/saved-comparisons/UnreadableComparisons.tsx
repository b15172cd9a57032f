import { type DataIssue, type Labels, savedLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Banner } from '../internal/Banner';

/** What of a store could not be read, and where it stands. */
export function UnreadableComparisons({
  issues,
  labels,
}: {
  readonly issues: readonly DataIssue[];
  readonly labels: Labels | undefined;
}): ReactElement | null {
  const words = labels?.saved ?? savedLabelsEn;
  if (issues.length === 0) return null;
  return (
    <Banner
      tone="warn"
      title={words.unreadable(issues.length).replace('{count}', String(issues.length))}
    >
      {issues.map(({ path, message }) => (
        <p key={`${path} ${message}`}>
          <code className="rc-id">{path}</code> {message}
        </p>
      ))}
    </Banner>
  );
}
