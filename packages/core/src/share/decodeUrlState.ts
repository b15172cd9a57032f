import type { Grouping } from '../run/groupRuns';
import type { ChartAxes, ComparisonState, SelectedRun } from './comparisonState';
import { urlEnd, urlVersion } from './encodeUrlState';
import { type ListDraft, listOf, readListField } from './urlList';
import { decodeUrlText } from './urlText';
import { axisOf, cutAtDash, groupingOf, objectiveOf } from './urlValues';

/**
 * Why a part of a link was left out. `cutOff`: the link ends too early. `unknownVersion`: nothing of
 * it was read. `unknownField`: a newer version may have written it. `repeated`: the first one counts.
 */
export interface UrlStateIssue {
  readonly code: 'unknownVersion' | 'cutOff' | 'unknownField' | 'unreadable' | 'repeated';
  /** The part as it stands in the link, at most 80 characters. */
  readonly part: string;
}

/** As much of a link as could be trusted. */
export interface DecodedUrlState {
  readonly state: ComparisonState;
  /** What was left out: a missing end first, then fields in their order. Empty for a whole link. */
  readonly issues: readonly UrlStateIssue[];
}

/**
 * Reads what `encodeUrlState` wrote, and of any other text as much as can be trusted: never throws.
 * A field that makes no sense is left out with an issue; the field where a link was cut off as well,
 * so that half an id is never taken for a run. Whether the runs still exist, the host must look up.
 * An empty text is a link that says nothing, without an issue.
 */
export function decodeUrlState(text: string): DecodedUrlState {
  const issues: UrlStateIssue[] = [];
  const report = (code: UrlStateIssue['code'], part: string) => {
    issues.push({ code, part: part.slice(0, 80) });
  };
  const fields = text.split('.');
  if (text !== '' && fields.shift() !== urlVersion) {
    report('unknownVersion', text);
    return { state: { selected: [] }, issues };
  }
  const last = fields.pop() ?? '';
  if (text !== '' && last !== urlEnd) report('cutOff', last);

  const draft: Draft = { selected: [], listDraft: {} };
  for (const field of fields) {
    const problem = readField(field, draft);
    if (problem) report(problem, field);
  }
  draft.selected.sort((a, b) => a.slot - b.slot);
  const { metrics, listDraft, ...state } = draft;
  const list = listOf(listDraft);
  return {
    state: {
      ...state,
      ...(list && { list }),
      ...(metrics && { visibleMetrics: [...metrics] }),
    },
    issues,
  };
}

interface Draft extends ComparisonState {
  readonly selected: SelectedRun[];
  readonly listDraft: ListDraft;
  baselineId?: string;
  objective?: NonNullable<ComparisonState['objective']>;
  grouping?: Grouping;
  metrics?: Set<string>;
  axis?: ChartAxes;
}

type Problem = UrlStateIssue['code'] | undefined;

/** Adds what a field says to the draft, or says what is wrong with it. */
function readField(field: string, draft: Draft): Problem {
  const [key, value] = cutAtDash(field);
  if (/^r[1-9]\d?$/.test(key)) return addRun(draft, Number(key.slice(1)), decodeUrlText(value));
  switch (key) {
    case 'b':
      return setOnce(draft, 'baselineId', decodeUrlText(value));
    case 'o':
      return setOnce(draft, 'objective', objectiveOf(value ?? ''));
    case 'g':
      return setOnce(draft, 'grouping', groupingOf(value ?? ''));
    case 'x':
      return setOnce(draft, 'axis', axisOf(value ?? ''));
    case 'm':
      return addMetric(draft, value);
    default:
      return readListField({ key, value }, draft.listDraft);
  }
}

function addRun({ selected }: Draft, slot: number, runId: string | undefined): Problem {
  if (runId === undefined) return 'unreadable';
  if (selected.some((run) => run.slot === slot || run.runId === runId)) return 'repeated';
  selected.push({ runId, slot });
  return undefined;
}

function setOnce<K extends 'baselineId' | 'objective' | 'grouping' | 'axis'>(
  draft: Draft,
  key: K,
  value: Draft[K] | undefined,
): Problem {
  if (value === undefined) return 'unreadable';
  if (draft[key] !== undefined) return 'repeated';
  draft[key] = value;
  return undefined;
}

function addMetric(draft: Draft, value: string | undefined): Problem {
  const metric = decodeUrlText(value);
  if (value !== undefined && metric === undefined) return 'unreadable';
  draft.metrics ??= new Set();
  if (metric === undefined) return undefined;
  if (draft.metrics.has(metric)) return 'repeated';
  draft.metrics.add(metric);
  return undefined;
}
