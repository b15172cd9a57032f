import { metricDefinition } from '../comparison/metricDefinitions';
import { runLabel } from '../run/runLabel';
import { fillText } from './fillText';
import { linkLabelsEn } from './linkLabels.en';
import { metricInText } from './metricLabel';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** What a link asked for and did not get, or could not carry. */
export interface LinkProblems {
  /** How many runs the link names. */
  readonly of?: number | undefined;
  readonly goneIds?: readonly string[] | undefined;
  readonly archivedIds?: readonly string[] | undefined;
  readonly refusedObjective?: { readonly metric: string } | undefined;
  /** As `decodeUrlState` gives them. */
  readonly issues?: readonly { readonly code: string }[] | undefined;
  /** As `encodeUrlState` gives it. */
  readonly leftOut?: readonly ('visibleMetrics' | 'axis')[] | undefined;
  /** False where the page's address could not take what is shown. */
  readonly isInUrl?: boolean | undefined;
}

/**
 * A link's problems as sentences, in the order in which they matter; none for a whole link. A run
 * that is gone has no name any more and is called by its id.
 */
export function linkNotices(problems: LinkProblems, options: ViewOptions = {}): readonly string[] {
  const wording = wordingOf(options);
  const words = wording.labels.link ?? linkLabelsEn;
  const { goneIds = [], archivedIds = [], refusedObjective, issues = [], leftOut = [] } = problems;
  const of = String(Math.max(problems.of ?? 0, goneIds.length, archivedIds.length));
  const about = (template: (count: number) => string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [
          `${fillText(template(ids.length), {
            count: String(ids.length),
            of,
            runs: ids.map((id) => runLabel({ id, name: id })).join(', '),
          })} ${words.restShown}`,
        ];
  const parts = leftOut.map((part) => words.parts[part]).join(', ');
  return [
    ...unreadNotices(issues, wording),
    ...about(words.gone, goneIds),
    ...about(words.archived, archivedIds),
    ...(refusedObjective
      ? [
          fillText(words.refusedObjective, {
            metric: metricInText(metricDefinition(refusedObjective.metric), wording),
          }),
        ]
      : []),
    ...(parts === '' ? [] : [fillText(words.leftOut, { parts })]),
    ...(problems.isInUrl === false ? [words.notInUrl] : []),
  ];
}

function unreadNotices(
  issues: readonly { readonly code: string }[],
  { labels: { link = linkLabelsEn } }: Wording,
): string[] {
  if (issues.some(({ code }) => code === 'unknownVersion')) return [link.unknownVersion];
  const isCutOff = issues.some(({ code }) => code === 'cutOff');
  const unread = issues.filter(({ code }) => code !== 'cutOff').length;
  return [
    ...(isCutOff ? [link.cutOff] : []),
    ...(unread > 0 ? [fillText(link.unread(unread), { count: String(unread) })] : []),
  ];
}
