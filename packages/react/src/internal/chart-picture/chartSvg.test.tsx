import { seededRuns } from '@runcompare/core/testing';
import type { ReactElement } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { CheckpointQualityChart } from '../../checkpoint-quality';
import { ConfigScatter } from '../../config-scatter';
import { ParallelCoordinates } from '../../parallel-coordinates';
import '../../styles/styles.css';
import { TrainingSpeedChart } from '../../training-speed';
import { showAt } from '../testSupport/chartTesting';
import { chartPng } from './chartPng';
import { chartSvg } from './chartSvg';

beforeAll(() => page.viewport(1000, 900));

const runs = seededRuns({ seed: 3, count: 6, points: 200 });
const charts: readonly (readonly [string, ReactElement])[] = [
  ['training speed', <TrainingSpeedChart key="speed" of={runs.slice(0, 3)} />],
  ['checkpoint quality', <CheckpointQualityChart key="quality" runs={runs.slice(0, 3)} />],
  ['config scatter', <ConfigScatter key="scatter" runs={runs} />],
  ['parallel coordinates', <ParallelCoordinates key="parallel" runs={runs} />],
];

test.each(charts)('%s is saved as a file of its own that looks as on screen', async (_, chart) => {
  const { container } = showAt(chart);
  const root = container.querySelector('section') as HTMLElement;
  const svg = chartSvg(root);
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  expect(svg).not.toMatch(/var\(|light-dark\(|currentColor|class=|style=|data-|<image|href=/);
  const saved = [...file.querySelectorAll('text')].map((text) => text.textContent);
  const onScreen = [
    ...root.querySelectorAll(
      'h2, [data-part="subtitle"], [data-part="legend-run"] code, [data-part="plot"] svg text',
    ),
  ].map((text) => text.textContent?.trim());
  for (const text of onScreen) expect(saved).toContain(text);
  const drawn = root.querySelectorAll(
    '[data-part="plot"] [role="img"] svg :is(path, rect, circle)',
  );
  const kept = file.querySelectorAll('path, rect, circle');
  expect(kept.length).toBeGreaterThan(drawn.length);
  expect((await createImageBitmap(await chartPng(root))).width).toBeGreaterThan(1000);
});
