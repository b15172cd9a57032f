import type { ConfigCell } from '../../comparison/configTable';
import { numberIn } from '../../comparison/factorOfChange';
import { configNumber, configText } from '../../view/configText';
import type { Wording } from '../../view/viewOptions';
import type { ChartScale } from '../scale/chartScale';
import { fitScale, placeOf, tenth } from '../scale/fitScale';
import { keyLevels, levelId } from '../setting/keyLevels';
import type { AxisStop } from './axisRange';

/** What one axis shows and where: the runs go through its stops. */
export interface AxisPlaces {
  /** Of numbers; absent where there are none. */
  readonly scale?: ChartScale | undefined;
  /** From the bottom; what is missing stands below the rest. */
  readonly stops: readonly AxisStop[];
  /** Per run the index of its stop. */
  readonly of: readonly number[];
}

/** Distance of two ticks that stand for something missing, in pixels. */
const missingGap = 18;

/** Places the cells of one setting between two pixels; every run gets a stop, missing or not. */
export function settingPlaces(
  cells: readonly ConfigCell[],
  { range: [bottom, top], wording }: PlaceOptions,
): AxisPlaces {
  const found = keyLevels(cells, wording);
  const isMissing = (cell: ConfigCell) =>
    found.kind === 'number' ? numberIn(cell) === undefined : cell.state === 'notRecorded';
  const missing = new Map<string, string>();
  for (const cell of cells) {
    if (isMissing(cell)) missing.set(levelId(cell) ?? 'notRecorded', configText(cell, wording));
  }
  const gone = [...missing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, text]) => ({ id, text }));
  const low = bottom - (gone.length > 0 ? gone.length * missingGap + 4 : 0);
  if (found.kind === 'number') {
    const scale = fitScale(
      found.numbers.flatMap((value) => value ?? []),
      { range: [low, top] },
    );
    const write = (value: number) => configNumber(value, wording.locale);
    return joined(missingStops(gone, bottom), numberStops(found.numbers, scale, write), {
      scale,
      ids: cells.map(idOf),
    });
  }
  const band = (low - top) / Math.max(1, found.levels.length);
  const levels = found.levels.map(({ id, text }, i) => ({
    id,
    text,
    y: tenth(low - (i + 0.5) * band),
  }));
  return joined(missingStops(gone, bottom), levels, { ids: cells.map(idOf) });
}

/** Places the values of the objective; a run without one stands at the bottom. */
export function objectivePlaces(
  values: readonly (number | undefined)[],
  { range: [bottom, top], write, noValue }: Omit<PlaceOptions, 'wording'> & ObjectiveWords,
): AxisPlaces {
  const gone = values.some((value) => value === undefined)
    ? [{ id: 'missing', text: noValue }]
    : [];
  const scale = fitScale(
    values.flatMap((value) => value ?? []),
    { range: [bottom - (gone.length > 0 ? missingGap + 4 : 0), top] },
  );
  return joined(missingStops(gone, bottom), numberStops(values, scale, write), {
    scale,
    ids: values.map((value) => (value === undefined ? 'missing' : String(value))),
  });
}

interface PlaceOptions {
  readonly range: readonly [bottom: number, top: number];
  readonly wording: Wording;
}

interface ObjectiveWords {
  readonly write: (value: number) => string;
  readonly noValue: string;
}

const idOf = (cell: ConfigCell) => levelId(cell) ?? 'notRecorded';

function missingStops(
  missing: readonly { readonly id: string; readonly text: string }[],
  bottom: number,
): readonly AxisStop[] {
  return missing.map((one, i) => ({ ...one, y: tenth(bottom - i * missingGap) }));
}

function numberStops(
  values: readonly (number | undefined)[],
  scale: ChartScale,
  write: (value: number) => string,
): readonly AxisStop[] {
  return [...new Set(values.flatMap((value) => value ?? []))]
    .sort((a, b) => a - b)
    .map((value) => ({
      id: String(value),
      text: write(value),
      value,
      y: placeOf(scale, value),
    }));
}

function joined(
  missing: readonly AxisStop[],
  present: readonly AxisStop[],
  { scale, ids }: { readonly scale?: ChartScale | undefined; readonly ids: readonly string[] },
): AxisPlaces {
  const stops = [...missing, ...present];
  const places = new Map(stops.map(({ id }, i) => [id, i]));
  return { scale, stops, of: ids.map((id) => places.get(id) as number) };
}
