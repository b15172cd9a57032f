import { CartesianGrid, Legend, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { type Chart, type Curve, chartColor, chartSize, curveName } from './chart';
import { mountReactChart } from './reactChart';
import { visibleRows } from './visibleRows';

/** Recharts without dots and animation, zoomed by giving it the visible rows alone. */
export const rechartsChart: Chart = {
  name: 'Recharts',
  prepare({ curves, shown }) {
    const all = rowsOf(curves);
    let length = shown;
    const data = all.slice(0, length);
    return (container) =>
      mountReactChart({
        container,
        data,
        grow(count) {
          length += count;
          return all.slice(0, length);
        },
        render: ({ data, range }) => (
          <LineChart {...chartSize} data={visibleRows(data, range)}>
            <CartesianGrid vertical={false} />
            <XAxis dataKey="step" type="number" domain={['dataMin', 'dataMax']} />
            <YAxis type="number" domain={['auto', 'auto']} />
            <Tooltip isAnimationActive={false} />
            <Legend />
            {curves.map((curve, i) => (
              <Line
                key={curveName(curve)}
                dataKey={curveName(curve)}
                stroke={chartColor(i)}
                type="linear"
                dot={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        ),
        plot: () => container.querySelector('.recharts-cartesian-grid') as Element,
      });
  },
};

type Row = { readonly step: number } & { [curve: string]: number };

function rowsOf(curves: readonly Curve[]): readonly Row[] {
  const steps = curves[0]?.step ?? new Float64Array();
  const rows: Row[] = [];
  for (let i = 0; i < steps.length; i++) {
    const row: Row = { step: steps[i] as number };
    for (const curve of curves) row[curveName(curve)] = curve.value[i] as number;
    rows.push(row);
  }
  return rows;
}
