'use client';

import type { VerdictView } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from './Icon';
import {
  clearIcon,
  type IconDrawing,
  insufficientIcon,
  likelyIcon,
  notComparableIcon,
  tieIcon,
} from './icons';
import { verdictPart } from './verdictPart';

export interface VerdictButtonProps {
  readonly verdict: VerdictView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Id of the details that it opens. */
  readonly controls: string;
}

const icons: { readonly [code in VerdictView['code']]: IconDrawing } = {
  clear: clearIcon,
  likely: likelyIcon,
  tie: tieIcon,
  insufficient: insufficientIcon,
  notComparable: notComparableIcon,
};

/** A verdict as shape and word, which opens to what it stands on. */
export function VerdictButton({
  verdict,
  isOpen,
  onToggle,
  controls,
}: VerdictButtonProps): ReactElement {
  const prepare = () => void verdictPart.load().catch(() => {});
  return (
    <button
      type="button"
      className="rc-pill"
      data-verdict={verdict.code}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
      onPointerEnter={prepare}
      onFocus={prepare}
    >
      <Icon drawing={icons[verdict.code]} />
      {verdict.word}
    </button>
  );
}
