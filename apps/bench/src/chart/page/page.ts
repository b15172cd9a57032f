import { type ChartName, charts } from './charts';
import { createPageBench, type PageBench } from './pageBench';

declare global {
  interface Window {
    /** Set once the library named in the address has loaded. */
    chartBench?: PageBench;
  }
}

const name = new URLSearchParams(location.search).get('chart') as ChartName;
const chart = await charts[name]();
window.chartBench = createPageBench(chart, document.getElementById('chart') as HTMLElement);
