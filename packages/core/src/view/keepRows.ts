import { fillTemplate, plainText } from '../format/template';
import { listLabelsEn } from './listLabels.en';
import type { RunListRow, RunListView } from './runList';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** A list without the rows that are not kept, and without groups that have none left. */
export function keepRows(
  view: RunListView,
  { keep, ...options }: ViewOptions & { readonly keep: (row: RunListRow) => boolean },
): RunListView {
  const wording = wordingOf(options);
  const groups = view.groups.flatMap((group) => {
    const rows = group.rows.filter(keep);
    if (rows.length === 0) return [];
    if (rows.length === group.rows.length) return [group];
    return [{ ...group, rows, count: runCountText(rows.length, wording) }];
  });
  return { ...view, groups };
}

/** "3 runs". */
export function runCountText(count: number, { labels }: Wording): string {
  const { list = listLabelsEn } = labels;
  return plainText(fillTemplate(list.runs(count), { count: String(count) }));
}
