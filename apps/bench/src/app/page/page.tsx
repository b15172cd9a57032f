import { createRoot } from 'react-dom/client';
import { App } from './App';
import { memorySource } from './memorySource';

/** What the benchmark calls in the page. */
export interface AppBench {
  /** Chooses five runs; the clock starts later. */
  readonly chooseFive: () => Promise<void>;
  /** From a click on Compare, in milliseconds. */
  readonly compare: () => Promise<{ readonly verdict: number; readonly everything: number }>;
  /** From the answer to the question, in milliseconds, and how many were archived. */
  readonly archive: () => Promise<{ readonly ms: number; readonly count: number }>;
}

declare global {
  interface Window {
    appBench?: AppBench;
  }
}

const { source, actions, archivedCount } = memorySource({ behind: 100, points: 1000 });
createRoot(document.getElementById('app') as HTMLElement).render(
  <App source={source} actions={actions} />,
);

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const rows = () => all('[role=treeitem][aria-level="2"]');
const button = (name: RegExp) =>
  all('button').find((one) => name.test(one.textContent ?? '')) as HTMLElement;

window.appBench = {
  async chooseFive() {
    await until(() => rows().length >= 5);
    for (let i = 0; i < 5; i++) {
      rows()[i]?.click();
      await until(() => rows()[i]?.getAttribute('aria-checked') === 'true');
    }
  },
  async compare() {
    const start = performance.now();
    document.getElementById('compare')?.click();
    await until(() => document.querySelector('[role=dialog] [data-part="headline"]') !== null);
    const verdict = (await painted()) - start;
    // Five columns beside the names and the best, and an eval and a train curve of each run.
    await until(
      () =>
        all('[role=dialog] [role=grid] thead code').length === 5 &&
        all('[role=dialog] .rc-loss-chart [data-part="curve"][data-role="eval"]').length === 5,
    );
    return { verdict, everything: (await painted()) - start };
  },
  async archive() {
    await until(() => button(/^Archive 100/) !== undefined);
    button(/^Archive 100/).click();
    await until(() => document.querySelector('[role=alertdialog]') !== null);
    const confirm = all('[role=alertdialog] button').find((one) =>
      /^Archive/.test(one.textContent ?? ''),
    );
    const start = performance.now();
    confirm?.click();
    await until(() => archivedCount() === 100 && rows().length === 5);
    return { ms: (await painted()) - start, count: archivedCount() };
  },
};

/** Looks before every frame, so that a time is at most one frame too long. */
async function until(isDone: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isDone()) {
    if (performance.now() - start > 30_000) throw new Error(`Never came: ${isDone}`);
    await new Promise(requestAnimationFrame);
  }
}

/** When the frame that shows it is out. */
async function painted(): Promise<number> {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now();
}
