import { formatNumber, thinSpace } from '../../format/number';
import type { UnitWords } from '../../format/units';

export interface AxisTick {
  readonly value: number;
  readonly text: string;
}

export interface AxisTicksOptions {
  readonly scale: 'linear' | 'log';
  /** About how many ticks are wanted. */
  readonly count: number;
  readonly locale: string;
  /** The least distance between two ticks, 1 for steps. */
  readonly minStep?: number | undefined;
  /** Words of large numbers; M, B and T when left out. */
  readonly units?: Pick<UnitWords, 'million' | 'billion' | 'trillion'> | undefined;
}

/** Round numbers inside a range, with the decimals that they need. */
export function axisTicks(
  [from, to]: readonly [number, number],
  { scale, count, locale, minStep = 0, units }: AxisTicksOptions,
): readonly AxisTick[] {
  const values =
    scale === 'log' ? logTicks(from, to, count) : linearTicks(from, to, count, minStep);
  const largest = Math.max(0, ...values.map(Math.abs));
  const [size, word] = largeUnits(units).find(([least]) => largest >= least) ?? [1, ''];
  const shared = largest < 50 * Math.max(0, ...values.slice(0, 1).map(Math.abs));
  const decimals = values.map((value) => decimalsOf(value / size));
  const most = Math.max(0, ...decimals);
  return values.map((value, i) => {
    const digits = scale === 'log' && !shared ? (decimals[i] as number) : most;
    return { value, text: value === 0 ? '0' : formatNumber(value / size, digits, locale) + word };
  });
}

function largeUnits({
  million,
  billion,
  trillion,
}: NonNullable<AxisTicksOptions['units']> = english): readonly (readonly [number, string])[] {
  return [
    [1e12, `${thinSpace}${trillion}`],
    [1e9, `${thinSpace}${billion}`],
    [1e6, `${thinSpace}${million}`],
  ];
}

const english = { million: 'M', billion: 'B', trillion: 'T' };

function linearTicks(from: number, to: number, count: number, minStep: number): readonly number[] {
  const step = Math.max(minStep, niceStep((to - from) / Math.max(1, count)));
  if (!(step > 0 && Number.isFinite(step))) return [];
  const ticks: number[] = [];
  const first = Math.ceil(from / step - 1e-9);
  const steps = Math.floor((to - from) / step + 1);
  // Counted from the first: far from zero the next multiple may be the same number.
  for (let i = 0; i <= steps; i++) {
    const tick = Number(((first + i) * step).toPrecision(12));
    if (tick >= from && tick <= to && tick > (ticks.at(-1) ?? -Infinity)) ticks.push(tick);
  }
  return ticks;
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return power * (share >= 7.1 ? 10 : share >= 3.2 ? 5 : share >= 1.4 ? 2 : 1);
}

/** Few digits over many decades, more within one; the same round numbers as a linear axis at last. */
function logTicks(from: number, to: number, count: number): readonly number[] {
  const first = Math.floor(Math.log10(from));
  const last = Math.ceil(Math.log10(to));
  const stride = Math.max(1, Math.ceil((last - first) / (2 * count)));
  for (const digits of [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 4, 6, 8]]) {
    const ticks: number[] = [];
    for (let power = first; power <= last; power += stride) {
      for (const digit of digits) {
        const tick = Number((digit * 10 ** power).toPrecision(12));
        if (tick >= from && tick <= to) ticks.push(tick);
      }
    }
    if (ticks.length >= count - 1) return ticks;
  }
  return linearTicks(from, to, count, 0);
}

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = Number(value.toPrecision(12)).toExponential().split('e');
  const digits = mantissa.replace(/^-?\d\.?/, '').length;
  return Math.min(12, Math.max(0, digits - Number(exponent)));
}
