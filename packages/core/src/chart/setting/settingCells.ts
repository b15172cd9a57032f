import type { ConfigCell } from '../../comparison/configTable';
import type { GroupSettings } from './groupSettings';

/** What each run says of one key, in the order of the ranking, also of one that no run sets. */
export function settingCells(
  { table, ranked }: Pick<GroupSettings, 'table' | 'ranked'>,
  key: string,
): readonly ConfigCell[] {
  return (
    table.rows.find((row) => row.key === key)?.cells ??
    ranked.map(({ run }) => ({
      state: run.config.recorded === 'full' ? 'notSet' : 'notRecorded',
    }))
  );
}
