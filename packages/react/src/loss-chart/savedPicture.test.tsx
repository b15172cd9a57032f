import { screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { chartPng } from '../internal/chart-picture/chartPng';
import { chartSvg } from '../internal/chart-picture/chartSvg';
import { parts, pressed, showAt } from '../internal/testSupport/chartTesting';
import '../internal/testSupport/realEvents';
import '../styles/styles.css';
import { OverlaidLossChart } from './OverlaidLossChart';
import { lossRun, threeRuns as three } from './testSupport/lossChartTesting';

beforeAll(() => page.viewport(1000, 900));
afterEach(() => {
  delete document.documentElement.dataset.theme;
  vi.restoreAllMocks();
});

const rootOf = (container: Element) => container.querySelector('section') as HTMLElement;

function parsed(svg: string): Document {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  return file;
}

describe.each(['light', 'dark'])('a picture saved in a %s theme', (theme) => {
  test('is a file of its own that says what the chart does', () => {
    document.documentElement.dataset.theme = theme;
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    const svg = chartSvg(rootOf(container));
    const file = parsed(svg);
    expect(svg).not.toMatch(/var\(|light-dark\(|currentColor|class=|style=|data-|<image|href=/);
    const texts = [...file.querySelectorAll('text')].map((text) => text.textContent);
    for (const expected of [
      'Loss',
      'Step',
      '06a9655e',
      '0.6686 · ep. 3',
      'NaN',
      '1 point of 0a04dd4e is NaN',
    ]) {
      expect(texts).toContain(expected);
    }
    expect(file.querySelector('desc')?.textContent).toContain('reaches its best eval loss 0.6686');
    const surface = file.querySelector('rect')?.getAttribute('fill');
    expect(surface).toBe(theme === 'dark' ? 'rgb(16, 17, 19)' : 'rgb(255, 255, 255)');
    const lines = [...file.querySelectorAll('path[stroke-width="2.25px"]')];
    expect(lines.length).toBe(3);
    expect(new Set(lines.map((line) => line.getAttribute('stroke'))).size).toBe(3);
    expect(lines.every((line) => line.getAttribute('fill') === 'none')).toBe(true);
  });

  test('as PNG is twice as large, and shows its colors', async () => {
    document.documentElement.dataset.theme = theme;
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    const file = parsed(chartSvg(rootOf(container)));
    const bitmap = await createImageBitmap(await chartPng(rootOf(container)));
    const { width, height } = (file.documentElement as unknown as SVGSVGElement).viewBox.baseVal;
    expect([bitmap.width, bitmap.height]).toEqual([width * 2, height * 2]);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      const color = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const [[most]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]];
    expect(most).toBe(file.querySelector('rect')?.getAttribute('fill'));
    for (const line of file.querySelectorAll('path[stroke-width="2.25px"]')) {
      expect(counts.get(line.getAttribute('stroke') ?? '')).toBeGreaterThan(200);
    }
  });
});

describe('a saved picture', () => {
  test('has what is on screen: no hidden run, the zoomed range, long notes in lines that fit', () => {
    const many = Array.from({ length: 4 }, (_, i) => ({
      ...lossRun(`run${i}`, [1, Number.NaN]),
      name: `a-run-with-a-name-that-takes-a-whole-line-of-its-own-and-then-some-more-of-it-${i}`,
    }));
    const { container } = showAt(
      <OverlaidLossChart
        runs={[...many, ...three]}
        defaultView={{ window: [700, 1300], hiddenRunIds: ['fa25ad23'] }}
      />,
      640,
    );
    const file = parsed(chartSvg(rootOf(container)));
    const texts = [...file.querySelectorAll('text')].map((text) => text.textContent ?? '');
    expect(texts).not.toContain('fa25ad23');
    expect(texts).toContain('800');
    expect(texts).not.toContain('1,500');
    document.body.append(file.documentElement);
    const svg = document.body.lastElementChild as SVGSVGElement;
    const box = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll('text')) {
      expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(box.right);
      expect(text.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.bottom);
    }
    svg.remove();
  });

  test('takes names as text', () => {
    const name = '<script>alert(1)</script> & "quoted" \u0000\u000b';
    const { container } = showAt(
      <OverlaidLossChart runs={[{ ...lossRun('a', [1, 0.9]), name }, ...three]} />,
    );
    const file = parsed(chartSvg(rootOf(container)));
    expect(file.querySelector('script')).toBeNull();
    expect(file.documentElement.textContent).toContain('<script>alert(1)</script> & "quoted"');
  });

  test('is refused where there is none', async () => {
    const { container } = showAt(
      <OverlaidLossChart runs={three} defaultView={{ display: 'table' }} />,
    );
    expect(() => chartSvg(rootOf(container))).toThrow(/^There is no picture to save/);
    await expect(chartPng(rootOf(container))).rejects.toThrow(/no picture/);
    expect(screen.queryByRole('button', { name: 'Save the chart' })).toBeNull();
  });
});

describe('the menu', () => {
  const saved = () => {
    const files: { readonly name: string; readonly type: string | undefined }[] = [];
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const url = create(blob as Blob);
      blobs.set(url, blob as Blob);
      return url;
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.push({ name: this.download, type: blobs.get(this.href)?.type });
    });
    return files;
  };

  test('saves either kind under the name of the chart, by keys alone', async () => {
    const files = saved();
    showAt(<OverlaidLossChart runs={three} defaultView={{ show: 'train' }} />);
    const button = screen.getByRole('button', { name: 'Save the chart' });
    button.focus();
    await pressed('{Enter}{Tab}{Enter}');
    await expect.poll(() => files).toEqual([{ name: 'loss.svg', type: 'image/svg+xml' }]);
    await expect.poll(() => document.activeElement).toBe(button);
    const saveAs = () => screen.queryByRole('button', { name: 'Save as SVG' });
    await expect.poll(saveAs).toBeNull();
    await pressed('{Enter}{Tab}{Tab}{Enter}');
    await expect.poll(() => files.at(-1)).toEqual({ name: 'loss.png', type: 'image/png' });
  });

  test('closes with Escape, and when the focus leaves it', async () => {
    showAt(<OverlaidLossChart runs={three} />);
    const button = screen.getByRole('button', { name: 'Save the chart' });
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await pressed('{Escape}');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
    await userEvent.click(button);
    screen.getByRole('button', { name: 'Table' }).focus();
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
  });

  test('says why nothing was saved', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('data:text/plain,none');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await userEvent.click(screen.getByRole('button', { name: 'Save the chart' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save as PNG' }));
    const save = within(parts(container, 'save')[0] as HTMLElement);
    const alert = await save.findByRole('alert');
    expect(alert.textContent).toMatch(/^Not saved: This page may not show images/);
  });
});
