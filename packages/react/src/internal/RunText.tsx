import type { RichText } from '@runcompare/core';
import type { ReactElement } from 'react';
import { RunMark } from './RunMark';
import type { RunSlots } from './runSlots';

/** A sentence with the runs in it set as run ids, with their marks where slots are given. */
export function RunText({
  text,
  slots,
}: {
  readonly text: RichText;
  readonly slots?: RunSlots | undefined;
}): ReactElement {
  return (
    <>
      {text.map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never reorder
          <span key={i} className="rc-mention">
            {slots && <RunMark slot={slots[part.runId]} />}
            <code className="rc-id">{part.label}</code>
          </span>
        ),
      )}
    </>
  );
}
