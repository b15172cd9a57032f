import type { RunSource } from '@runcompare/core';
import { RunCompareProvider, RunComparison } from '@runcompare/react';
import { type ReactElement, useState } from 'react';
import { Page } from '../Page';
import { SourceLines } from './SourceLines';

export interface SourcePageProps {
  readonly title: string;
  /** What stands behind the source here. */
  readonly given: string;
  /** The lines that open it, as they run. */
  readonly lines: string;
  readonly open: () => RunSource;
  readonly selected: readonly string[];
}

/** The lines that it takes, and what they show. */
export function SourcePage({ title, given, lines, open, selected }: SourcePageProps): ReactElement {
  const [source] = useState(open);
  return (
    <Page title={title}>
      <SourceLines given={given} lines={lines.trim()} />
      <RunCompareProvider source={source} url={null}>
        <RunComparison defaultSelectedRunIds={selected} store={null} />
      </RunCompareProvider>
    </Page>
  );
}
