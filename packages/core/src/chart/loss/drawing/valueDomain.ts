import { type ValueRange, valueRange } from '../../../curve/valueRange';
import { type ChartDomain, project, unproject, type ValueScale } from '../../scale/chartScale';
import { type ChartCurve, recordedLine } from '../line/chartCurve';
import { type ChartLine, floorOf } from '../line/chartLine';
import { type EdgeOptions, edgeValues } from './edgeValues';

/** A curve and which of its points are inside the visible range. */
export interface VisibleCurve {
  readonly curve: ChartCurve;
  readonly start: number;
  /** Without this one. */
  readonly end: number;
}

/** What the y axis shows, and the values that are left to it. */
export interface ValueDomain {
  readonly domain: ChartDomain;
  /** Set where values outside of it are left out. */
  readonly shown?: ValueRange | undefined;
}

interface DomainOptions {
  readonly kind: ValueScale;
  /** Set where lines run on to the edges of a part of all positions, which must be seen too. */
  readonly edges?: Pick<EdgeOptions, 'window' | 'xKind'> | undefined;
  readonly range: 'visible' | 'robust';
  /** Values that are in it whatever happens, such as a ringed best. */
  readonly keep: readonly number[];
}

/**
 * The values that the visible part of all curves takes, with room for marks at both ends. A robust
 * one ends three interquartile ranges beyond the middle half of the values, so that neither a spike
 * nor the first steps of training press the rest together; where the middle half is a single value
 * there is nothing to measure by, and everything is shown.
 *
 * Source of the ends: the outer fences of Tukey, Exploratory Data Analysis, 1977.
 */
export function valueDomain(
  curves: readonly VisibleCurve[],
  { kind, range, keep, edges }: DomainOptions,
): ValueDomain {
  const all = unionOf(
    curves.flatMap(({ curve, start, end }) =>
      linesOf(curve).flatMap((line) => {
        const { series, blocks } = line;
        const options = { from: start, to: end, floor: floorOf(kind), blocks };
        const crossed = edges && edgeValues(line, { start, end, yKind: kind, ...edges });
        return [
          ...[valueRange(series.y, options) ?? []].flat(),
          ...[crossed?.left, crossed?.right].flatMap((value) =>
            value === undefined ? [] : [{ low: value, high: value }],
          ),
        ];
      }),
    ),
  );
  if (!all) return { domain: kind === 'log' ? [0.1, 1] : [0, 1] };
  const shown = range === 'robust' ? withoutOutliers(all, curves, { kind, keep }) : all;
  const domain = kind === 'log' ? padLog(shown.low, shown.high) : padLinear(shown.low, shown.high);
  const hides = shown.low > all.low || shown.high < all.high;
  return { domain, shown: hides ? { low: domain[0], high: domain[1] } : undefined };
}

function linesOf({ line, raw, band }: ChartCurve): readonly ChartLine[] {
  return [line, ...(raw ? [raw] : []), ...(band ? [band.low, band.high] : [])];
}

function unionOf(ranges: readonly ValueRange[]): ValueRange | undefined {
  const [first, ...others] = ranges;
  return (
    first &&
    others.reduce(
      (all, { low, high }) => ({ low: Math.min(all.low, low), high: Math.max(all.high, high) }),
      first,
    )
  );
}

function withoutOutliers(
  all: ValueRange,
  curves: readonly VisibleCurve[],
  { kind, keep }: Omit<DomainOptions, 'range'>,
): ValueRange {
  const sample = curves.flatMap((curve) => sampleOf(curve, kind)).sort((a, b) => a - b);
  const quartile = (share: number) => sample[Math.floor(share * (sample.length - 1))] ?? 0;
  const [low, high] = [quartile(0.25), quartile(0.75)];
  const reach = 3 * (high - low);
  if (!(reach > 0 && reach < Infinity)) return all;
  const kept = keep.filter((value) => value >= all.low && value <= all.high);
  return {
    low: Math.min(...kept, Math.max(all.low, unproject(low - reach, kind))),
    high: Math.max(...kept, Math.min(all.high, unproject(high + reach, kind))),
  };
}

/** Quartiles need not read every point: these are evenly spaced, so that two calls agree. */
const mostSampled = 512;

function sampleOf({ curve, start, end }: VisibleCurve, kind: ValueScale): readonly number[] {
  const { y } = recordedLine(curve).series;
  const count = Math.min(mostSampled, end - start);
  const floor = floorOf(kind);
  const sample: number[] = [];
  for (let k = 0; k < count; k++) {
    const value = y[start + Math.floor(((k + 0.5) * (end - start)) / count)] as number;
    if (value > floor && value < Infinity) sample.push(project(value, kind));
  }
  return sample;
}

const padding = 0.06;

function padLinear(low: number, high: number): ChartDomain {
  const span = high - low;
  const room = span > 0 ? span * padding : Math.abs(high) * padding || 0.5;
  const from = Math.max(-Number.MAX_VALUE, low - room);
  return [low >= 0 && from < 0 ? 0 : from, Math.min(Number.MAX_VALUE, high + room)];
}

function padLog(low: number, high: number): ChartDomain {
  const factor = high > low ? Math.exp((Math.log(high) - Math.log(low)) * padding) : 1.1;
  const from = Math.max(Number.MIN_VALUE, low / factor);
  return [from, Math.min(Number.MAX_VALUE, high * factor > from ? high * factor : 4 * from)];
}
