import {
  type ComparisonState,
  decodeUrlState,
  type EncodedUrlState,
  encodeUrlState,
  type UrlStateIssue,
} from '@runcompare/core';

/** A state, and what is known of it in the address. */
export interface HeldState {
  readonly state: ComparisonState;
  /** Somebody chose it: the address, or a person. */
  readonly isChosen: boolean;
  readonly issues: readonly UrlStateIssue[];
  readonly leftOut: EncodedUrlState['leftOut'];
  readonly isInUrl: boolean;
  /** What the address held when it was last looked at. */
  readonly seen: string | undefined;
  /** What was written and not seen yet, oldest first: a router's address follows later. */
  readonly awaited: readonly string[];
}

export function startHolding(text: string | undefined, defaultState: ComparisonState): HeldState {
  if (text === undefined) return { ...blank, state: defaultState, isChosen: false, seen: text };
  const { state, issues } = decodeUrlState(text);
  // A link of which nothing can be read chose nothing.
  if (issues.some(({ code }) => code === 'unknownVersion')) {
    return { ...blank, state: defaultState, issues, isChosen: false, seen: text };
  }
  return { ...blank, state, issues, isChosen: true, seen: text };
}

/** The address changed: by what was written here, which says nothing new, or by somebody else. */
export function arrive(
  held: HeldState,
  {
    text,
    defaultState,
  }: { readonly text: string | undefined; readonly defaultState: ComparisonState },
): HeldState {
  const at = text === undefined ? -1 : held.awaited.indexOf(text);
  if (at < 0) return startHolding(text, defaultState);
  return { ...held, seen: text, awaited: held.awaited.slice(at + 1) };
}

/** A person changed something: what is held then, and what is to be written, if anything. */
export function depart(
  held: HeldState,
  { state, maxLength }: { readonly state: ComparisonState; readonly maxLength: number },
): {
  readonly next: HeldState;
  readonly write?: { readonly text: string; readonly mode: 'push' | 'replace' };
} {
  const selected = [...state.selected].sort((a, b) => a.slot - b.slot);
  // A link has slots for 99 runs, which is more than anybody tells apart.
  const first = selected.filter(({ slot }) => !(slot > 99));
  const { text, leftOut } = encodeUrlState({ ...state, selected: first }, { maxLength });
  const changed = {
    state: { ...state, selected },
    leftOut,
    issues: [],
    isChosen: true,
    isInUrl: first.length === selected.length,
  };
  if (text === (held.awaited.at(-1) ?? held.seen)) return { next: { ...held, ...changed } };
  return {
    next: { ...held, ...changed, awaited: [...held.awaited, text] },
    write: { text, mode: isChoice(held, changed.state) ? 'push' : 'replace' },
  };
}

const blank = { issues: [], leftOut: [], isInUrl: true, awaited: [] } as const;

/** Whether Back should undo it. */
function isChoice(held: HeldState, state: ComparisonState): boolean {
  return !held.isChosen || choiceOf(held.state) !== choiceOf(state);
}

function choiceOf({ selected, baselineId, objective, grouping }: ComparisonState): string {
  return JSON.stringify([
    selected.map(({ runId, slot }) => [runId, slot]),
    baselineId,
    objective && [objective.metric, objective.direction],
    grouping,
  ]);
}
