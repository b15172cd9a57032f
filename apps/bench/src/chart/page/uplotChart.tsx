import { type ReactElement, useLayoutEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { type Chart, type Curve, chartColor, chartSize, curveName, type Range } from './chart';
import { mountReactChart } from './reactChart';
import { uplotGestures } from './uplotGestures';

/** uPlot in a React tree, as its users wrap it, with its live legend that reads all values. */
export const uplotChart: Chart = {
  name: 'uPlot',
  prepare({ curves, shown }) {
    let length = shown;
    const data = columnsOf(curves, length);
    const options = optionsOf(curves);
    const firstOfRun = [...new Set(curves.map((curve) => curve.run))].map((run) =>
      curves.findIndex((curve) => curve.run === run),
    );
    return (container) =>
      mountReactChart({
        container,
        data,
        grow(count) {
          length += count;
          return columnsOf(curves, length);
        },
        render: (state) => <Uplot {...state} options={options} />,
        plot: () => container.querySelector('.u-over') as Element,
        // The first row of the legend is x.
        legendItem: (run) =>
          container.querySelectorAll('.u-legend .u-series > th')[
            (firstOfRun[run] ?? 0) + 1
          ] as Element,
      });
  },
};

interface UplotProps {
  readonly data: uPlot.AlignedData;
  readonly range: Range | undefined;
  readonly options: Omit<uPlot.Options, 'data'>;
}

function Uplot({ data, range, options }: UplotProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const latest = useRef(data);
  useLayoutEffect(() => {
    const created = new uPlot(options, latest.current, host.current as HTMLDivElement);
    plot.current = created;
    return () => created.destroy();
  }, [options]);
  useLayoutEffect(() => {
    if (latest.current === data) return;
    latest.current = data;
    plot.current?.setData(data);
  }, [data]);
  const zoomed = useRef(range);
  useLayoutEffect(() => {
    if (zoomed.current === range) return;
    zoomed.current = range;
    const steps = latest.current[0];
    const [min, max] = range ?? [steps[0] ?? 0, steps[steps.length - 1] ?? 1];
    plot.current?.setScale('x', { min, max });
  }, [range]);
  return <div ref={host} />;
}

function optionsOf(curves: readonly Curve[]): Omit<uPlot.Options, 'data'> {
  return {
    ...chartSize,
    scales: { x: { time: false } },
    series: [
      { label: 'step' },
      ...curves.map((curve, i) => ({
        label: curveName(curve),
        stroke: chartColor(i),
        width: 1,
        spanGaps: true,
      })),
    ],
    plugins: [uplotGestures()],
  };
}

/** One row of steps for all curves; curves with steps of their own are joined. */
function columnsOf(curves: readonly Curve[], length: number): uPlot.AlignedData {
  const [first] = curves;
  if (first && curves.every((curve) => curve.step === first.step)) {
    return [
      first.step.subarray(0, length),
      ...curves.map((curve) => curve.value.subarray(0, length)),
    ];
  }
  return uPlot.join(
    curves.map(({ step, value }) => [step.subarray(0, length), value.subarray(0, length)]),
  );
}
