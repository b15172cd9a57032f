'use client';

import { type ComparisonState, type EncodedUrlState, encodeUrlState } from '@runcompare/core';
import { useCallback, useState } from 'react';
import type { UrlAdapter } from './urlAdapter';
import { roomIn, useUrlAdapter } from './useUrlAdapter';

export interface SharedLink {
  readonly href: string;
  /** What the link does not say, since it would be longer than 2,000 characters. */
  readonly leftOut: EncodedUrlState['leftOut'];
}

export interface CopiedLink extends SharedLink {
  /** `refused`: the browser let nothing be copied; `href` is there to copy by hand. */
  readonly outcome: 'copied' | 'refused';
}

export interface ShareLink {
  /** The link to what is shown now. Only in the browser; undefined where there is no address. */
  readonly makeLink: () => SharedLink | undefined;
  /** Copies it, in answer to a press. Never rejects. */
  readonly copy: () => Promise<CopiedLink | undefined>;
  /** What became of the last copy; undefined again once the state is another. */
  readonly copied: CopiedLink | undefined;
  /** False where there is no address to share, so that no button is offered. */
  readonly canShare: boolean;
}

/** A link to a comparison, as `useUrlState` of the same adapter reads it. */
export function useShareLink(
  state: ComparisonState,
  options: { readonly adapter?: UrlAdapter | null | undefined } = {},
): ShareLink {
  const adapter = useUrlAdapter(options.adapter);
  const [last, setLast] = useState<{ readonly of: ComparisonState; readonly link: CopiedLink }>();
  const makeLink = useCallback(
    () => (adapter ? linkTo(state, adapter) : undefined),
    [state, adapter],
  );
  const copy = useCallback(async () => {
    const made = makeLink();
    if (!made) return undefined;
    const link: CopiedLink = { ...made, outcome: await write(made.href) };
    setLast({ of: state, link });
    return link;
  }, [makeLink, state]);
  return {
    makeLink,
    copy,
    copied: last?.of === state ? last.link : undefined,
    canShare: adapter !== null,
  };
}

function linkTo(state: ComparisonState, adapter: UrlAdapter): SharedLink {
  // A router without links of its own has the state in its address by now.
  const link = adapter.link ?? (() => window.location.href);
  const { text, leftOut } = encodeUrlState(state, { maxLength: roomIn(adapter) });
  return { href: link(text), leftOut };
}

async function write(text: string): Promise<CopiedLink['outcome']> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // Not focused, not allowed, or no clipboard at all on a page that is not served securely.
    return 'refused';
  }
}
