'use client';

import { type ReactElement, type ReactNode, useState } from 'react';

/** A part that is made when it is first opened, and kept from then on. */
export function Fold({
  title,
  children,
}: {
  readonly title: string;
  readonly children: () => ReactNode;
}): ReactElement {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="rc-chart-fold"
      onToggle={(event) => setWasOpened((before) => before || event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {wasOpened && children()}
    </details>
  );
}
