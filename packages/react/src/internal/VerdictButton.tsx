'use client';

import type { VerdictView } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from './Icon';
import { verdictPart } from './verdictPart';

export interface VerdictButtonProps {
  readonly verdict: VerdictView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Id of the details that it opens. */
  readonly controls: string;
}

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
      <Icon name={verdict.code} />
      {verdict.word}
    </button>
  );
}
