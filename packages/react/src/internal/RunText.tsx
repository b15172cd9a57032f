import type { RichText } from '@runcompare/core';
import type { ReactElement } from 'react';

/** A sentence with the runs in it set as run ids. */
export function RunText({ text }: { readonly text: RichText }): ReactElement {
  return (
    <>
      {text.map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never reorder
          <code key={i} className="rc-id">
            {part.label}
          </code>
        ),
      )}
    </>
  );
}
