/// <reference path="./sqlJs.d.ts" />
import type { RunCollector } from '../trackio/collectRuns';
import type { TrackioRecord } from '../trackio/parseRow';
import { createPause } from '../work';

/**
 * Hands the rows of a Trackio database to a collector. Throws for bytes that are no such database,
 * and where sql.js, which is loaded with the first of them, is not installed.
 */
export async function readDatabase(bytes: Uint8Array, collector: RunCollector): Promise<void> {
  if (!hasMagic(bytes)) throw new Error('This is no SQLite database.');
  const initialize = await loadSqlite();
  const { Database } = await initialize();
  const database = new Database(bytes);
  const pause = createPause();
  async function each(table: string, add: (record: TrackioRecord) => void): Promise<boolean> {
    const [columns] = database.exec(`PRAGMA table_info(${table})`);
    if (!columns?.values.some(([, name]) => name === 'run_name')) return false;
    const statement = database.prepare(`SELECT * FROM ${table}`);
    try {
      while (statement.step()) {
        add(statement.getAsObject());
        await pause();
      }
    } finally {
      statement.free();
    }
    return true;
  }
  try {
    await each('configs', collector.addConfig);
    const isTrackio = await each('metrics', collector.addLog);
    if (!isTrackio)
      throw new Error('This database holds no table of metrics as Trackio writes it.');
  } finally {
    database.close();
  }
}

/** The build that has its WebAssembly in itself, so that no bundler must be told of a second file. */
async function loadSqlite() {
  try {
    return (await import('sql.js/dist/sql-wasm-inline.js')).default;
  } catch (error) {
    const message =
      'A Trackio database is read with sql.js, which could not be loaded. Install it beside @runcompare/adapters: npm install sql.js';
    throw new Error(message, { cause: error });
  }
}

function hasMagic(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 16)) === 'SQLite format 3\0';
}
