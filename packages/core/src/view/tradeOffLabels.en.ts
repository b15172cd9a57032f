const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the chart of one objective against another says, on screen and aloud. */
export const tradeOffLabelsEn = {
  title: '{metric} against {other}',
  subtitle: '{metric} {better}, {other} {otherBetter}',
  inBoth: { min: 'Lower is better in both', max: 'Higher is better in both' },
  better: { min: 'lower is better', max: 'higher is better' },
  against: 'Weighed against',
  /** What cost is without a rate. */
  gpuHours: 'GPU hours',
  caption: plural(
    '{metric} against {other} for {count} finished run.',
    '{metric} against {other} for {count} finished runs.',
  ),
  onlyOne: '{run} is best in both: {metric} {value}, {other} {otherValue}.',
  toChoose: plural(
    '{count} of {of} runs is left to choose from; every other is beaten by one of them.',
    '{count} of {of} runs are left to choose from; every other is beaten by one of them.',
  ),
  noneBeaten: 'None of the {of} runs is beaten by another.',
  ends: '{run} has the best {metric}, {value} with {other} {otherValue}; {otherRun} the best {other}, {endOtherValue} with {metric} {endValue}.',
  onFront: 'to choose from',
  beatenBy: 'beaten by {run}',
  keyFront: 'ringed: left to choose from',
  notFinished: plural(
    '{count} run is not finished and left out',
    '{count} runs are not finished and left out',
  ),
  noNoise: 'Any difference counts here, also one within the noise',
  empty: 'No run can be shown',
  emptyHint: 'A point needs a finished run with a value of {metric} and of {other}.',
  noOther: 'Nothing to weigh {metric} against',
  noOtherHint:
    'Points show up here once finished runs record a second metric, such as their training time.',
};
