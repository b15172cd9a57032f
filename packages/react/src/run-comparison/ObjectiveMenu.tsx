'use client';

import {
  compareLabelsEn,
  type Objective,
  objectiveChoices,
  objectiveText,
  type Run,
  type ViewOptions,
} from '@runcompare/core';
import { type ReactElement, useMemo, useState } from 'react';
import { Menu } from '../internal/Menu';
import { HeaderButton } from './HeaderButton';

/** What the runs are ranked by, and every other metric that they could be ranked by. */
export function ObjectiveMenu({
  runs,
  objective,
  onChange,
  locale,
  labels,
}: ViewOptions & {
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly onChange: (objective: Objective) => void;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  // Reads every metric of every run: only where somebody looks.
  const choices = useMemo(
    () => (isOpen ? objectiveChoices(runs, { objective, locale, labels }) : []),
    [isOpen, runs, objective, locale, labels],
  );
  const compare = labels?.compare ?? compareLabelsEn;
  return (
    <Menu
      labels={labels}
      label={compare.objectives}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<HeaderButton>{objectiveText(objective, { locale, labels })}</HeaderButton>}
      groups={[
        choices.map((choice) => ({
          key: `${choice.objective.metric} ${choice.objective.direction}`,
          label: choice.label,
          detail: choice.detail,
          checked: choice.isChosen,
          onSelect: () => onChange(choice.objective),
        })),
      ]}
    />
  );
}
