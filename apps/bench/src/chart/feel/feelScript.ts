import type { ChartPage } from '../chartPage';

/** A part of the script, driven by real input. */
export interface FeelPhase {
  readonly name: string;
  /** How its effect is seen: under the pointer alone, or also once that has left. */
  readonly shows: 'underPointer' | 'always';
  /** What a person does. Each move waits for the frame of the one before. */
  readonly drive: (chart: ChartPage, runs: number) => Promise<void>;
  /** Back to everything in view. */
  readonly reset?: (chart: ChartPage) => Promise<void>;
}

/** Ten seconds or so on a chart, longer where it does not keep up. */
export const feelScript: readonly FeelPhase[] = [
  {
    name: 'hover',
    shows: 'underPointer',
    async drive(chart) {
      const at = await plotOf(chart);
      for (let i = 0; i <= 120; i++) await at(swing(i / 60));
    },
  },
  {
    name: 'wheel zoom',
    shows: 'always',
    async drive(chart) {
      const at = await plotOf(chart);
      const { keyboard, mouse } = chart.page;
      await at(0.4);
      await keyboard.down('Control');
      for (let i = 0; i < 60; i++) {
        await mouse.wheel(0, i % 30 < 18 ? -20 : 20);
        await at(0.4 + 0.1 * swing(i / 30));
      }
      await keyboard.up('Control');
    },
  },
  {
    name: 'pan',
    shows: 'always',
    async drive(chart) {
      const at = await plotOf(chart);
      const { keyboard, mouse } = chart.page;
      await at(0.7);
      await keyboard.down('Shift');
      await mouse.down();
      for (let i = 0; i <= 120; i++) await at(0.2 + 0.5 * swing(i / 60));
      await mouse.up();
      await keyboard.up('Shift');
    },
    reset: doubleClick,
  },
  {
    name: 'drag zoom',
    shows: 'always',
    async drive(chart) {
      const at = await plotOf(chart);
      const { mouse } = chart.page;
      for (const from of [0.2, 0.3, 0.4]) {
        await at(from);
        await mouse.down();
        for (let i = 0; i <= 30; i++) await at(from + 0.3 * (i / 30));
        await mouse.up();
      }
    },
    reset: doubleClick,
  },
  {
    name: 'toggle runs',
    shows: 'always',
    async drive(chart, runs) {
      // The last one stays hidden, so that what clicking did can be seen.
      for (let i = 0; i < 2 * runs - 1; i++) {
        const { x, y, width, height } = await chart.call('legendItem', Math.floor(i / 2));
        await chart.page.mouse.click(x + width / 2, y + height / 2);
        await chart.page.waitForTimeout(60);
      }
    },
  },
];

type MoveTo = (share: number) => Promise<void>;

/** Moves the pointer to a share of the plot's width. */
async function plotOf(chart: ChartPage): Promise<MoveTo> {
  const { x, y, width, height } = await chart.call('plot');
  return (share) => chart.page.mouse.move(x + width * (0.1 + 0.7 * share), y + height * 0.5);
}

/** From 0 to 1 and back while the time goes from 0 to 2. */
function swing(time: number): number {
  return (1 - Math.cos(Math.PI * time)) / 2;
}

async function doubleClick(chart: ChartPage): Promise<void> {
  const { x, y, width, height } = await chart.call('plot');
  await chart.page.mouse.dblclick(x + width / 2, y + height / 2);
}
