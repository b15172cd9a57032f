import type { Cell } from '../comparison/cell';
import { formatNumber, thinSpace, withoutPlus } from '../format/number';
import type { MetricDefinition } from '../metric/metricDefinition';
import { fillText } from './fillText';
import { metricsTableLabelsEn } from './metricsTableLabels.en';
import { type MetricText, metricText } from './metricText';
import { tableLabelsEn } from './tableLabels.en';
import type { Wording } from './viewOptions';

/**
 * The values of one row as they are said, with the digits that are written: "2 hours 6 minutes", "12
 * minutes less". What is no number is said as what it is.
 */
export function metricSpeech(
  metric: Pick<MetricDefinition, 'format'>,
  values: readonly number[],
  wording: Wording,
): MetricText {
  const { labels, locale } = wording;
  const words = (labels.metricsTable ?? metricsTableLabelsEn).speech;
  const text = metricText(metric, values, inWords(wording));
  const say = (written: string): string => {
    const said = written
      .replace(/(\S+) \{(day|hour|minute|second)\}/g, (_, count: string, unit: Unit) =>
        fillText(words[unit](Number(count)), { count }),
      )
      .replaceAll(thinSpace, ' ');
    const negative = /^\p{Cf}?\u2212(.*)$/u.exec(said);
    return negative ? fillText(words.minus, { value: negative[1] ?? '' }) : said;
  };
  return {
    value(cell: Cell) {
      if (cell.state !== 'value') return labels.nothing[cell.state];
      const { state, value, from, of } = cell;
      const said = say(text.value({ state, value, from }));
      if (of === undefined) return said;
      const total = formatNumber(of, Number.isInteger(of) ? 0 : 2, locale);
      return fillText(words.of, { value: said, of: total });
    },
    delta(delta) {
      const value = say(withoutPlus(text.delta(Math.abs(delta))));
      return fillText(delta < 0 ? words.less : words.more, { value });
    },
  };
}

type Unit = 'day' | 'hour' | 'minute' | 'second';

/** Units of time are put into words afterwards, since these depend on the number before them. */
function inWords(wording: Wording): Wording {
  const { labels } = wording;
  const { table = tableLabelsEn, metricsTable = metricsTableLabelsEn } = labels;
  const { percent, million, billion, trillion, points } = metricsTable.speech;
  return {
    ...wording,
    labels: {
      ...labels,
      table: { ...table, points },
      units: {
        ...labels.units,
        day: '{day}',
        hour: '{hour}',
        minute: '{minute}',
        second: '{second}',
        percent,
        million,
        billion,
        trillion,
      },
    },
  };
}
