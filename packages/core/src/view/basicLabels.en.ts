import type { UnitWords } from '../format/units';

/** What nearly every view needs: names of metrics, units, and what is not there. */
export const basicLabelsEn = {
  /** Metric names by key, where they differ from the definition's own. */
  metrics: {} as { readonly [key: string]: string },
  /** A metric's name inside a sentence: `GPU utilization` stays, and so does every noun in German. */
  inText: (label: string) =>
    /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  units: {
    day: 'd',
    hour: 'h',
    minute: 'min',
    second: 's',
    percent: '{value}\u202f%',
    million: 'M',
    billion: 'B',
    trillion: 'T',
    bytes: ['B', 'kB', 'MB', 'GB', 'TB', 'PB'],
  } as UnitWords,
  unknownModel: 'Unknown model',
  nothing: {
    missing: 'not recorded',
    null: 'recorded empty',
    nan: 'not a number',
    inf: 'infinite',
    '-inf': 'infinite',
  },
};
