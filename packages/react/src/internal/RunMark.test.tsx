import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import '../styles/styles.css';
import { RunMark } from './RunMark';

describe('RunMark', () => {
  test('draws a different shape for each of the 8 slots', () => {
    const shapes = [1, 2, 3, 4, 5, 6, 7, 8].map((slot) =>
      drawn(slot).outerHTML.replace(/--rc-run-\d/, ''),
    );
    expect(new Set(shapes).size).toBe(8);
  });

  test.each([
    ['light', 'rgb(68, 47, 187)'],
    ['dark', 'rgb(119, 105, 234)'],
  ])('takes the color of its slot in a %s theme', (theme, color) => {
    expect(getComputedStyle(drawn(1, theme)).fill).toBe(color);
  });

  test('reuses the hue of slot 1 for slot 9, with the shape of slot 2', () => {
    expect(drawn(9).getAttribute('fill')).toBe('var(--rc-run-1)');
    expect(drawn(9).getAttribute('d')).toBe(drawn(2).getAttribute('d'));
  });

  test('is a dashed neutral ring without a slot', () => {
    const ring = drawn(undefined);
    expect(ring.getAttribute('stroke')).toBe('var(--rc-line-control)');
    expect(ring.getAttribute('stroke-dasharray')).not.toBeNull();
    expect(ring.parentElement?.hasAttribute('data-slot')).toBe(false);
  });

  test('emits its part and slot, and is hidden from assistive technology', () => {
    const mark = drawn(3).parentElement;
    expect(mark?.dataset).toMatchObject({ part: 'mark', slot: '3' });
    expect(mark?.getAttribute('aria-hidden')).toBe('true');
  });
});

function drawn(slot: number | undefined, theme = 'light'): Element {
  const { container } = render(
    <div className="runcompare" data-theme={theme}>
      <RunMark slot={slot} />
    </div>,
  );
  const shape = container.querySelector('[data-part="mark"] > *');
  if (shape === null) throw new Error('RunMark drew nothing');
  return shape;
}
