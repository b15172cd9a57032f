import type { Browser } from 'playwright';
import { type ChartPage, openChartPage } from '../chartPage';
import { medianOf } from '../medianOf';
import type { ChartName } from '../page/charts';
import { leaveChart, looksDifferent, picturesPath, savePicture } from '../savePicture';
import { msText, textTable } from '../textTable';
import { mainThreadTasks } from '../trace/mainThreadTasks';
import { recordTrace } from '../trace/recordTrace';
import { feelScript } from './feelScript';

const names: readonly ChartName[] = ['uPlot', 'runcompare'];
const data = [
  { name: 'real', runs: 3, title: '3 real runs of 5,624 steps' },
  { name: 'seeded', runs: 5, title: '5 seeded runs of 100,000 points' },
] as const;
type FeelData = (typeof data)[number];

const times = 3;
const phases = feelScript.map((phase) => phase.name);

/** Drives the same script of real input on our chart and on uPlot, and prints what was felt. */
export async function compareFeel(browser: Browser, url: string): Promise<void> {
  const charts: ChartPage[] = [];
  for (const name of names) charts.push(await openChartPage(browser, { name, url }));
  for (const one of data) {
    const idle = new Map<string, readonly string[]>();
    for (const chart of charts) idle.set(chart.name, await rehearse(chart, one));
    const felt = new Map<string, PhaseTasks[]>(names.map((name) => [name, []]));
    for (let i = 0; i < times; i++) {
      for (const chart of charts) felt.get(chart.name)?.push(await record(browser, chart, one));
    }
    const rows = names.map((name) => [
      name,
      ...phases.flatMap((phase) =>
        idle.get(name)?.includes(phase) ? ['not yet', ''] : cells(felt.get(name) ?? [], [phase]),
      ),
      ...cells(felt.get(name) ?? [], phases),
    ]);
    const header = [
      one.title,
      ...[...phases, 'all'].flatMap((phase) => [`${phase} ms`, `> ${frameMs}`]),
    ];
    console.log(`\n${textTable([header, ...rows]).join('\n')}`);
  }
  console.log(
    `\nIn ms the longest task of the main thread, beside it how many took over ${frameMs} ms: ` +
      `medians of ${times}.\nWhat each phase left: ${picturesPath}`,
  );
}

type PhaseTasks = ReadonlyMap<string, readonly number[]>;

const frameMs = 16;

/** Goes through the script once, saves what each phase leaves, and names those without effect. */
async function rehearse(chart: ChartPage, { name, runs }: FeelData): Promise<readonly string[]> {
  await mountFresh(chart, name);
  const idle: string[] = [];
  for (const phase of feelScript) {
    await leaveChart(chart);
    const before = await chart.page.screenshot();
    await phase.drive(chart, runs);
    await chart.call('settle');
    const picture = await savePicture(
      chart,
      `feel-${name}-${chart.name}-${phase.name.replace(' ', '-')}`,
    );
    if (phase.shows === 'always') await leaveChart(chart);
    const after = phase.shows === 'always' ? await chart.page.screenshot() : picture;
    if (!(await looksDifferent(chart, [before, after]))) idle.push(phase.name);
    await phase.reset?.(chart);
  }
  return idle;
}

async function record(
  browser: Browser,
  chart: ChartPage,
  { name, runs }: FeelData,
): Promise<PhaseTasks> {
  await mountFresh(chart, name);
  const { page } = chart;
  const events = await recordTrace({ browser, page, categories: ['toplevel'] }, async () => {
    for (const phase of feelScript) {
      await chart.call('mark', phase.name);
      await phase.drive(chart, runs);
      await phase.reset?.(chart);
    }
    await chart.call('mark', 'end');
  });
  return mainThreadTasks(events, [...phases, 'end']);
}

async function mountFresh(chart: ChartPage, name: FeelData['name']): Promise<void> {
  await chart.page.bringToFront();
  await leaveChart(chart);
  await chart.call('unmount');
  await chart.call('prepare', name);
  await chart.call('mount');
  await chart.call('settle');
}

/** The longest task of some phases, and how many of their tasks took more than a frame. */
function cells(
  felt: readonly PhaseTasks[],
  of: readonly string[],
): readonly [longest: string, count: string] {
  const tasks = felt.map((byPhase) => of.flatMap((phase) => byPhase.get(phase) ?? []));
  const longest = medianOf(tasks.map((ms) => ms.reduce((a, b) => Math.max(a, b), 0)));
  const over = medianOf(tasks.map((ms) => ms.filter((one) => one > frameMs).length));
  return [msText(longest ?? 0), String(over ?? 0)];
}
