import type { ComparabilityCaveat, MeasuringFact } from '../comparison/comparability';
import type { SeedPlan } from '../comparison/seedPlan';
import type {
  ComparedConfiguration,
  HeadlineVerdict,
  PairVerdict,
  Verdicts,
} from '../comparison/verdict';
import {
  flag,
  list,
  number,
  oneOf,
  optional,
  record,
  refuse,
  type Shape,
  type Shapes,
  text,
} from './jsonShape';

const seedPlan = record<SeedPlan>({
  seeds: number,
  moreA: number,
  moreB: number,
  hours: optional(number),
  smallestDifference: optional(number),
  smallestInSds: optional(number),
  enough: flag,
});

type CaveatOf<Code> = Extract<ComparabilityCaveat, { code: Code }>;

const stepBudget = record<CaveatOf<'stepBudget'>>({
  code: oneOf({ stepBudget: true }),
  a: number,
  b: number,
});
const differentData = record<CaveatOf<'differentData'>>({
  code: oneOf({ differentData: true }),
  a: text,
  b: text,
});
const differentModels = record<CaveatOf<'differentModels'>>({
  code: oneOf({ differentModels: true }),
  models: list(text),
});

const caveat: Shape<ComparabilityCaveat> = (value, place) => {
  const { code } = (value ?? {}) as { code?: unknown };
  if (code === 'stepBudget') return stepBudget(value, place);
  return code === 'differentData' ? differentData(value, place) : differentModels(value, place);
};

function pair<T>(shape: Shape<T>): Shape<readonly [T, T]> {
  const items = list(shape);
  return (value, place) => {
    const read = items(value, place);
    if (typeof read === 'symbol') return read;
    const [first, second, ...rest] = read;
    return first === undefined || second === undefined || rest.length > 0
      ? refuse(place, 'is not a pair')
      : [first, second];
  };
}

const fact: Shape<MeasuringFact> = (value, place) =>
  typeof value === 'string' ? value : number(value, place);

const pairShapes: Shapes<PairVerdict> = {
  verdict: oneOf({ clear: true, likely: true, tie: true, insufficient: true, notComparable: true }),
  reason: optional(
    oneOf({
      withinNoise: true,
      belowMinimum: true,
      withinWobble: true,
      sameConfiguration: true,
      meansReversed: true,
      noNoise: true,
      noValue: true,
      noValueAtStep: true,
      outOfRange: true,
      evalSet: true,
      tokenizer: true,
      unit: true,
    }),
  ),
  difference: optional(number),
  interval: optional(pair(number)),
  noiseSource: oneOf({ measured: true, pooled: true, assumed: true, none: true }),
  method: oneOf({ welch: true, pooledSd: true, largestSd: true, assumedShare: true, none: true }),
  noiseSd: optional(number),
  nA: number,
  nB: number,
  sdA: optional(number),
  sdB: optional(number),
  df: optional(number),
  pairs: number,
  wobble: optional(number),
  signFlipP: optional(number),
  toSettle: optional(seedPlan),
  aIds: list(text),
  bIds: list(text),
  caveats: list(caveat),
  facts: optional(pair(fact)),
  atStep: optional(number),
};

/** `Comparison.verdicts` as it stands in JSON. */
export const verdictsShape = record<Verdicts>({
  configurations: list(
    record<ComparedConfiguration>({
      runIds: list(text),
      pooledIds: list(text),
      mean: optional(number),
      sd: optional(number),
    }),
  ),
  pairs: list(record<PairVerdict>(pairShapes)),
  headline: optional(
    record<HeadlineVerdict>({
      ...pairShapes,
      bestId: text,
      rivalId: optional(text),
      winnersCurse: optional(
        record<NonNullable<HeadlineVerdict['winnersCurse']>>({
          of: number,
          expected: number,
          lead: number,
          exceedsLead: flag,
        }),
      ),
    }),
  ),
});
