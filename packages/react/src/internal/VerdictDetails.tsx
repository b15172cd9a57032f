import type { VerdictView } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from './Icon';
import { RunText } from './RunText';
import type { RunSlots } from './runSlots';

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
  return (
    <button
      type="button"
      className="rc-pill"
      data-verdict={verdict.code}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <Icon name={verdict.code} />
      {verdict.word}
    </button>
  );
}

/** What a verdict stands on, one thing a line. */
export function VerdictDetails({
  verdict,
  slots,
  id,
}: {
  readonly verdict: VerdictView;
  readonly slots: RunSlots;
  readonly id: string;
}): ReactElement {
  return (
    <dl className="rc-verdict" id={id} data-part="verdict-details">
      {verdict.details.map(({ code, term, text }) => (
        <div key={code} data-detail={code}>
          <dt>{term}</dt>
          <dd>
            <RunText text={text} slots={slots} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
