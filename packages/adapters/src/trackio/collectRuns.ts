import { type LogRow, parseConfigRow, parseLogRow, runIdOf, type TrackioRecord } from './parseRow';

/** All that a project knows of one run. */
export interface TrackioRun {
  readonly id: string;
  readonly project: string;
  /** In the order in which Trackio shows them. */
  readonly rows: readonly LogRow[];
  /** Rows that could not be read. */
  readonly lost: number;
  readonly config: TrackioRecord;
}

/** The rows of a project, as they come; those of one run alone where it is `only`. */
export interface RunCollector {
  readonly addLog: (record: TrackioRecord) => void;
  readonly addConfig: (record: TrackioRecord) => void;
  /** A run is what logged something; one that was only configured is none to Trackio either. */
  readonly end: () => readonly TrackioRun[];
}

/** Sorts rows by the run that wrote them, whichever order and shape they come in. */
export function createRunCollector(project: string, only?: string | undefined): RunCollector {
  const found = new Map<string, { rows: LogRow[]; lost: number }>();
  const configs = new Map<string, TrackioRecord>();
  const wantedId = (record: TrackioRecord) => {
    const id = runIdOf(record);
    return only === undefined || id === only ? id : undefined;
  };
  return {
    addLog(record) {
      const id = wantedId(record);
      if (id === undefined) return;
      const of = found.get(id) ?? { rows: [], lost: 0 };
      found.set(id, of);
      const row = parseLogRow(record);
      if (row) of.rows.push(row);
      else of.lost++;
    },
    addConfig(record) {
      const id = wantedId(record);
      const config = id === undefined ? undefined : parseConfigRow(record);
      if (id !== undefined && config) configs.set(id, config);
    },
    end: () =>
      [...found].map(([id, { rows, lost }]) => ({
        id,
        project,
        rows: rows.sort(byTime),
        lost,
        config: configs.get(id) ?? {},
      })),
  };
}

function byTime(a: LogRow, b: LogRow): number {
  if (a.timestamp !== b.timestamp) return a.timestamp < b.timestamp ? -1 : 1;
  return a.id - b.id;
}
