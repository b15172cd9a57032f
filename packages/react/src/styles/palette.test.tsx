import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import './styles.css';
import { ciede2000, toLab } from './testSupport/colorDifference';
import { type ColorVision, seenAs } from './testSupport/colorVision';
import { contrastRatio, type LinearRgb, parseComputedColor } from './testSupport/linearRgb';

const slots = [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => `run-${slot}`);
const rows = ['surface', 'subtle', 'hover', 'selected'];

describe.each(['light', 'dark'])('the run palette in a %s theme', (theme) => {
  test.each(slots)('shows %s on every background of a row at 3 to 1 or more', (slot) => {
    expect(lowestContrast(slot, rows, theme)).toBeGreaterThanOrEqual(3);
  });

  test.each<ColorVision>(['normal', 'deutan', 'protan', 'tritan'])(
    'keeps five runs 20 apart and eight runs 10 apart under %s vision',
    (vision) => {
      const shades = slots.map((slot) => shade(slot, theme));
      expect(smallestDifference(shades.slice(0, 5), vision)).toBeGreaterThanOrEqual(20);
      expect(smallestDifference(shades, vision)).toBeGreaterThanOrEqual(10);
    },
  );
});

describe.each(['light', 'dark'])('text in a %s theme', (theme) => {
  test.each([
    ['text', [...rows, 'raised']],
    ['text-muted', [...rows, 'raised']],
    ['text-faint', rows],
    ['accent', [...rows, 'raised']],
    ['good', [...rows, 'good-tint']],
    ['warn', [...rows, 'warn-tint']],
    ['danger', [...rows, 'danger-tint']],
    ['text', ['warn-tint', 'danger-tint']],
    ['text-muted', ['warn-tint', 'danger-tint']],
    ['on-primary', ['primary']],
    ['on-danger', ['danger-solid']],
  ])('%s is readable on %s', (ink, papers) => {
    expect(lowestContrast(ink, papers, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of an input stands out from every background of a row', () => {
    expect(lowestContrast('line-control', rows, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe('what these tests measure with', () => {
  // Sharma, Wu and Dalal 2005, table 1: pairs 1, 7, 10, 17, 20, 25 and 34.
  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('the difference of %j and %j is %d', (a, b, published) => {
    expect(ciede2000(a, b)).toBeCloseTo(published, 4);
  });

  test('grays look the same to everybody', () => {
    for (const vision of ['deutan', 'protan', 'tritan'] as const) {
      for (const seen of seenAs([0.5, 0.5, 0.5], vision)) {
        for (const channel of seen) expect(channel).toBeCloseTo(0.5, 3);
      }
    }
  });

  test('red and green of one lightness come together without red or green cones', () => {
    const red: LinearRgb = [0.6, 0.1, 0.05];
    const green: LinearRgb = [0.16, 0.3, 0.05];
    const apart = smallestDifference([red, green], 'normal');
    for (const vision of ['deutan', 'protan'] as const) {
      expect(smallestDifference([red, green], vision)).toBeLessThan(apart / 2);
    }
  });

  test('black on white has a contrast of 21', () => {
    expect(contrastRatio([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 10);
  });
});

/** What the browser makes of a token that ships. */
function shade(token: string, theme: string): LinearRgb {
  const { container } = render(
    <div className="runcompare" data-theme={theme}>
      <span style={{ color: `var(--rc-${token}, transparent)` }} />
    </div>,
  );
  const ink = container.querySelector('span') as HTMLElement;
  return parseComputedColor(getComputedStyle(ink).color);
}

function lowestContrast(ink: string, papers: readonly string[], theme: string): number {
  const color = shade(ink, theme);
  return Math.min(...papers.map((paper) => contrastRatio(color, shade(paper, theme))));
}

/** Over all pairs and all models of the vision. */
function smallestDifference(colors: readonly LinearRgb[], vision: ColorVision): number {
  const seen = colors.map((color) => seenAs(color, vision).map(toLab));
  const differences = seen.flatMap((a, i) =>
    seen.slice(i + 1).flatMap((b) => a.map((lab, model) => ciede2000(lab, b[model] ?? lab))),
  );
  return Math.min(...differences);
}
