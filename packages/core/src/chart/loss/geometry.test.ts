import { expect, it } from 'vitest';
import { findReplicates } from '../../run/replicates';
import { pathPoints } from '../../testing/pathPoints';
import { seededReplicates, seededRuns } from '../../testing/seededRuns';
import { seededRunIn } from '../../testing/seededState';
import { lossChartCursor } from './cursor/lossChartCursor';
import { lossChartData } from './lossChartData';
import { lossChartOverview } from './lossChartOverview';
import { type LossChartView, type LossChartViewOptions, lossChartView } from './lossChartView';

const small = { points: 40, evaluations: 5 };
const replicates = seededReplicates({ seed: 11, count: 3, ...small });
const data = lossChartData(
  [
    ...seededRuns({ seed: 4, count: 2, ...small }),
    seededRunIn('diverged', { seed: 6, ...small }),
    ...replicates,
  ],
  { smoothing: { method: 'ema', weight: 0.6 }, pool: findReplicates(replicates) },
);

it.each([
  ['wide', { width: 760, height: 320 }],
  [
    'zoomed on log axes',
    { width: 760, height: 320, window: [60, 300], xScale: 'log', yScale: 'log' },
  ],
  ['narrow', { width: 390, height: 240, highlightedId: data.runs[1]?.runId }],
  ['compact and robust', { width: 220, height: 120, layout: 'compact', yRange: 'robust' }],
] as const)('draws a seeded comparison as it did: %s', async (name, options) => {
  const file = `geometry.${name.replaceAll(' ', '-')}.snapshot.txt`;
  await expect(textOf(options)).toMatchFileSnapshot(file);
});

/** A line per thing that is drawn, as a difference is read. */
function textOf(options: LossChartViewOptions): string {
  const view = lossChartView(data, options);
  const overview = lossChartOverview(data, { width: options.width, height: 40 });
  const lines = [
    `${view.title}, ${view.layout}: ${view.show} of ${view.available.join(', ')}`,
    `plot ${Object.values(view.plot).join(' ')}`,
    `x ${axisText(view.x, view.xTicks)} ${view.xLabel}`,
    `y ${axisText(view.y, view.yTicks)} ${view.yLabel}`,
    ...view.bands.map(
      (band) => `${band.key}, ${band.shows} of ${band.n.join(' to ')}: ${absolute(band.path)}`,
    ),
    ...view.curves.map(
      (curve) =>
        `${curve.key}, ${curve.drawn} of ${curve.of}, ${curve.marks.length} marks${curve.isHighlighted ? ', highlighted' : ''}: ${absolute(curve.path)}`,
    ),
    ...placesText(view, 'bests'),
    ...placesText(view, 'checkpoints'),
    ...placesText(view, 'nonFinite'),
    ...placesText(view, 'endLabels'),
    ...lossChartCursor(view, 200).dots.map(
      ({ label, role, x, y }) => `dot ${role} ${label}: ${x} ${y}`,
    ),
    ...overview.curves.map((curve) => `overview ${curve.runId}: ${absolute(curve.path)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function absolute(path: string): string {
  return pathPoints(path)
    .map((line) => `M${line.map((place) => place.join(' ')).join('L')}`)
    .join('');
}

function axisText({ kind, domain }: LossChartView['x'], ticks: LossChartView['xTicks']): string {
  const texts = ticks.map(({ text, position }) => `${text} at ${position}`);
  return `${kind} ${domain.map((end) => end.toPrecision(6)).join(' to ')}: ${texts.join(', ')}.`;
}

function placesText(
  view: LossChartView,
  part: 'bests' | 'checkpoints' | 'nonFinite' | 'endLabels',
): readonly string[] {
  return view[part].map(({ runId, label, slot, ...rest }) => {
    const values = Object.entries(rest).flatMap(([key, value]) =>
      value === undefined
        ? []
        : [`${key} ${typeof value === 'number' ? +value.toPrecision(6) : value}`],
    );
    return `${part} ${slot} ${label}: ${values.join(', ')}`;
  });
}
