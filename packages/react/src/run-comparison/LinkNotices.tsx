'use client';

import { type LinkProblems, linkNotices, type Run, type ViewOptions } from '@runcompare/core';
import { type ReactElement, useEffect, useState } from 'react';
import { Banner } from '../internal/Banner';

/**
 * What a link, or a host, asked for and could not be shown. A run that was archived while it was
 * compared is no surprise to whoever looks on, and is not among it.
 */
export function LinkNotices({
  runs,
  archivedIds = [],
  locale,
  labels,
  ...problems
}: LinkProblems & ViewOptions & { readonly runs: readonly Run[] }): ReactElement {
  const [wasCompared] = useState(() => new Set<string>());
  useEffect(() => {
    for (const run of runs) wasCompared.add(run.id);
  }, [runs, wasCompared]);
  const surprising = archivedIds.filter((id) => !wasCompared.has(id));
  const notices = linkNotices({ ...problems, archivedIds: surprising }, { locale, labels });
  return (
    <>
      {notices.map((notice) => (
        <Banner key={notice} tone="warn" title={notice} />
      ))}
    </>
  );
}
