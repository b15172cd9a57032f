import { LineChart } from 'echarts/charts';
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type Chart, type Curve, chartColor, chartSize, curveName } from './chart';
import { countWhile } from './countWhile';

use([
  CanvasRenderer,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  LineChart,
  TooltipComponent,
]);

/** ECharts on canvas, thinned by its own LTTB, with the tooltip of its axis. */
export const echartsChart: Chart = {
  name: 'ECharts',
  prepare({ curves, shown }) {
    let length = shown;
    const pairs = curves.map(pairsOf);
    const dataOf = (i: number) => pairs[i]?.subarray(0, 2 * length) ?? [];
    const option = {
      animation: false,
      grid: { left: 50, right: 20, top: 40, bottom: 30 },
      legend: { data: curves.map(curveName), top: 0 },
      tooltip: {
        trigger: 'axis',
        transitionDuration: 0,
        formatter: (points: readonly { readonly axisValue: number }[]) =>
          points[0] ? readings(curves, points[0].axisValue) : '',
      },
      xAxis: { type: 'value', min: 'dataMin', max: 'dataMax' },
      yAxis: { type: 'value', scale: true },
      dataZoom: [{ type: 'inside', zoomOnMouseWheel: 'ctrl' }],
      series: curves.map((curve, i) => ({
        type: 'line',
        name: curveName(curve),
        color: chartColor(i),
        lineStyle: { width: 1 },
        showSymbol: false,
        sampling: 'lttb',
        data: dataOf(i),
      })),
    };
    return (container) => {
      const box = container.appendChild(document.createElement('div'));
      const chart = init(box, undefined, chartSize);
      chart.setOption(option);
      return {
        plot: () => box,
        zoom(range) {
          const [startValue, endValue] = range ?? [];
          chart.dispatchAction(
            range
              ? { type: 'dataZoom', startValue, endValue }
              : { type: 'dataZoom', start: 0, end: 100 },
          );
        },
        append(count) {
          length += count;
          chart.setOption({ series: curves.map((_, i) => ({ data: dataOf(i) })) });
        },
        unmount() {
          chart.dispose();
          box.remove();
        },
      };
    };
  },
};

/** All curves at a step. Its own text names only those that LTTB has left a point of there. */
function readings(curves: readonly Curve[], step: number): string {
  const lines = curves.map((curve) => {
    const i = countWhile(curve.step, (at) => at < step);
    return `${curveName(curve)} ${curve.value[i]?.toFixed(4)}`;
  });
  return [step, ...lines].join('<br>');
}

/** The flat x, y, x, y that ECharts reads without a copy. */
function pairsOf({ step, value }: Curve): Float64Array {
  const pairs = new Float64Array(2 * step.length);
  for (let i = 0; i < step.length; i++) {
    pairs[2 * i] = step[i] as number;
    pairs[2 * i + 1] = value[i] as number;
  }
  return pairs;
}
