import type { ConfigCell } from '../../comparison/configTable';
import { isFinished } from '../../comparison/finishedRun';
import type { Wording } from '../../view/viewOptions';
import { type ChartSlots, type RunInChart, runInChart } from '../runInChart';
import type { GroupSettings } from '../setting/groupSettings';
import { type KeyLevel, keyLevels } from '../setting/keyLevels';
import { settingCells } from '../setting/settingCells';

/** A run that has both a setting and a value. */
export interface ScatterPoint {
  readonly run: RunInChart;
  readonly cell: ConfigCell;
  /** The number that the setting is, or the index of its category. */
  readonly at: number;
  readonly value: number;
  readonly isBest: boolean;
  readonly isFinished: boolean;
  /** Attribution counts it. */
  readonly isCounted: boolean;
}

/** What there is to draw of one key, and how many runs cannot be. */
export interface ScatterPoints {
  /** Categories where the key does not hold numbers. */
  readonly levels?: readonly KeyLevel[] | undefined;
  /** Runs without a slot first, so that the others lie on top of them; then by id. */
  readonly points: readonly ScatterPoint[];
  readonly withoutValue: number;
  /** With a value, but no number where others hold numbers. */
  readonly withoutKey: number;
  /** With a value, but nobody recorded the key. */
  readonly notRecorded: number;
}

/** Pairs the best values of runs with one of their settings. */
export function scatterPoints(
  settings: GroupSettings,
  options: {
    readonly key: string;
    readonly slots: ChartSlots | undefined;
    readonly wording: Wording;
  },
): ScatterPoints {
  const { key, slots, wording } = options;
  const { ranked, attribution } = settings;
  // Ranked: runs without a value are the last.
  const valued = ranked.flatMap(({ run, rank, best }) =>
    best ? [{ run, rank, value: best.value }] : [],
  );
  const cells = settingCells(settings, key).slice(0, valued.length);
  const found = keyLevels(cells, wording);
  const places = found.kind === 'number' ? found.numbers : found.of;
  const notCounted = new Set(attribution.notUsable.map(({ runId }) => runId));
  const points = valued.flatMap(({ run, rank, value }, i) => {
    const at = places[i];
    if (at === undefined) return [];
    return [
      {
        run: runInChart(run, slots),
        cell: cells[i] as ConfigCell,
        at,
        value,
        isBest: rank === 1,
        isFinished: isFinished(run),
        isCounted: !notCounted.has(run.id),
      },
    ];
  });
  return {
    levels: found.kind === 'category' ? found.levels : undefined,
    points: points.sort(bySelection),
    withoutValue: ranked.length - valued.length,
    withoutKey: cells.filter((cell, i) => cell.state !== 'notRecorded' && places[i] === undefined)
      .length,
    notRecorded: cells.filter((cell) => cell.state === 'notRecorded').length,
  };
}

function bySelection(a: ScatterPoint, b: ScatterPoint): number {
  return (
    Number(a.run.slot !== undefined) - Number(b.run.slot !== undefined) ||
    (a.run.runId < b.run.runId ? -1 : 1)
  );
}
