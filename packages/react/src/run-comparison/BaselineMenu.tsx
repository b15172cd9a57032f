'use client';

import { compareLabelsEn, type Labels, type Run, runLabel } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Menu } from '../internal/Menu';
import { HeaderButton } from './HeaderButton';

/** Which run deltas are taken against: the best one, whichever it is, or one that is held. */
export function BaselineMenu({
  runs,
  baselineId,
  onChange,
  labels,
}: {
  /** The compared runs. */
  readonly runs: readonly Run[];
  /** The run that is held; the best one when left out. */
  readonly baselineId: string | undefined;
  readonly onChange: (baselineId: string | undefined) => void;
  readonly labels: Labels | undefined;
}): ReactElement {
  const compare = labels?.compare ?? compareLabelsEn;
  const held = runs.find((run) => run.id === baselineId);
  return (
    <Menu
      labels={labels}
      label={compare.baselines}
      trigger={
        <HeaderButton>{compare.baseline(held ? runLabel(held) : compare.bestRun)}</HeaderButton>
      }
      groups={[
        [
          {
            key: 'best',
            label: compare.bestRunEntry,
            detail: compare.bestRunDetail,
            checked: !held,
            onSelect: () => onChange(undefined),
          },
        ],
        runs.map((run) => ({
          key: run.id,
          label: runLabel(run),
          detail: run.name === runLabel(run) ? undefined : run.name,
          checked: run === held,
          onSelect: () => onChange(run.id),
        })),
      ]}
    />
  );
}
