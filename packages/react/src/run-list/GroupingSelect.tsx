'use client';

import { type Grouping, groupingChoices, type Labels, type Run } from '@runcompare/core';
import { type ReactElement, useMemo, useState } from 'react';
import { ToolSelect } from './ToolSelect';

/** What runs are grouped by. Tags and config keys are looked for when somebody comes near. */
export function GroupingSelect({
  runs,
  value,
  onChange,
  words,
}: {
  readonly runs: readonly Run[];
  readonly value: Grouping;
  readonly onChange: (grouping: Grouping) => void;
  readonly words: Labels['runTools'];
}): ReactElement {
  const [isNear, setNear] = useState(false);
  const { tags, configKeys } = useMemo(
    () => groupingChoices(isNear ? runs : [], value),
    [isNear, runs, value],
  );
  return (
    <ToolSelect
      label={words.groupBy}
      value={optionOf(value)}
      onChange={(option) => onChange(groupingOf(option))}
      onApproach={() => setNear(true)}
    >
      {plain.map((grouping) => (
        <option key={grouping} value={grouping}>
          {words.groupings[grouping]}
        </option>
      ))}
      {tags.length > 0 && (
        <optgroup label={words.tags}>
          {tags.map((tag) => (
            <option key={tag} value={optionOf({ tag })}>
              {tag}
            </option>
          ))}
        </optgroup>
      )}
      {configKeys.length > 0 && (
        <optgroup label={words.configKeys}>
          {configKeys.map((configKey) => (
            <option key={configKey} value={optionOf({ configKey })}>
              {configKey}
            </option>
          ))}
        </optgroup>
      )}
    </ToolSelect>
  );
}

const plain = ['model', 'family', 'none'] as const;

function optionOf(grouping: Grouping): string {
  if (typeof grouping === 'string') return grouping;
  return 'tag' in grouping ? `tag:${grouping.tag}` : `config:${grouping.configKey}`;
}

function groupingOf(option: string): Grouping {
  if (option.startsWith('tag:')) return { tag: option.slice('tag:'.length) };
  if (option.startsWith('config:')) return { configKey: option.slice('config:'.length) };
  return plain.find((grouping) => grouping === option) ?? 'model';
}
