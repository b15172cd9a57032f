import { type ConfigCell, type ConfigTable, tabulateConfigs } from '../comparison/configTable';
import type { Run } from '../run/run';

/** What each run says of one key, also of one that no run sets. */
export function settingCells(
  runs: readonly Run[],
  key: string,
  { rows }: Pick<ConfigTable, 'rows'> = tabulateConfigs(runs),
): readonly ConfigCell[] {
  return (
    rows.find((row) => row.key === key)?.cells ??
    runs.map(({ config }) => ({ state: config.recorded === 'full' ? 'notSet' : 'notRecorded' }))
  );
}
