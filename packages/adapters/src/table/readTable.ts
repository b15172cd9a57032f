import { atOnce } from '../work';
import type { ColumnMapping } from './columnMapping';
import { readColumns, type TableReading } from './readColumns';
import type { Table } from './table';
import { createColumnCollector } from './tableColumns';

/**
 * The numbers of a table as one history per column. Epochs that begin with 0 are indices: a point
 * counts as the end of its epoch, or stands within it where steps tell. An empty cell is no point.
 * Without a column of steps or epochs nothing is read, and an issue says so.
 */
export function readTable(table: Table, mapping?: ColumnMapping): TableReading {
  const { path, columns, rows, issues } = table;
  const collector = createColumnCollector(mapping);
  for (const row of rows) {
    collector.add(
      columns,
      columns.map((name) => row[name]),
    );
  }
  return atOnce(readColumns({ path, names: columns, issues, ...collector.end() }, mapping));
}
