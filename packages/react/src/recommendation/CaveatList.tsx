import type { RecommendationCaveat } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { infoIcon, warnIcon } from '../internal/icons';
import { RunText } from '../internal/RunText';

/** Things to know, the most serious first. */
export function CaveatList({
  caveats,
  part,
  label,
}: {
  readonly caveats: readonly RecommendationCaveat[];
  readonly part: string;
  readonly label?: string;
}): ReactElement {
  return (
    <ul data-part={part} aria-label={label}>
      {caveats.map((caveat, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: caveats come whole, in their order
        <li key={i} data-tone={caveat.tone}>
          <Icon drawing={caveat.tone === 'info' ? infoIcon : warnIcon} />
          <span>
            <RunText text={caveat.text} />
          </span>
        </li>
      ))}
    </ul>
  );
}
