'use client';

import { type ReactElement, type Ref, useImperativeHandle } from 'react';
import { useAnnouncement } from './useAnnouncement';

/** Says a text; an empty one takes back what was said. */
export type Say = (text: string) => void;

/** The live text of a component, which is told what to say without rendering anything else again. */
export function LiveText({ say }: { readonly say: Ref<Say> }): ReactElement {
  const [said, announce] = useAnnouncement();
  useImperativeHandle(say, () => announce, [announce]);
  return (
    <p className="rc-hidden" role="status">
      {said}
    </p>
  );
}
