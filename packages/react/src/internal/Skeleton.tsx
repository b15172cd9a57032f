import type { ReactElement } from 'react';

/** Grey lines in the place of what is loading; CSS shows them only after 150 ms. */
export function Skeleton({
  lines,
  label,
}: {
  readonly lines: number;
  readonly label: string;
}): ReactElement {
  return (
    <div className="rc-skeleton" role="status" aria-busy="true" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all the same
        <span key={i} />
      ))}
    </div>
  );
}
