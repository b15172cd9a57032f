import { render } from '@testing-library/react';
import type { CSSProperties } from 'react';
import { describe, expect, test } from 'vitest';
import './styles.css';

/** What a host may define, and the variable that takes it over. */
const taken = [
  ['background', 'surface'],
  ['foreground', 'text'],
  ['muted-foreground', 'text-muted'],
  ['ring', 'accent'],
  ['destructive', 'danger'],
  ['primary', 'primary'],
  ['primary-foreground', 'on-primary'],
  ['border', 'line'],
] as const;

describe.each(['light', 'dark'])('in a %s theme', (theme) => {
  test.each(taken)('a color that the host calls --%s is --rc-%s', (name, variable) => {
    const own = 'oklch(0.6 0.15 200)';
    expect(shown(variable, theme, { [`--${name}`]: own })).toBe(shown(own, theme, {}));
  });

  test.each(taken)('a --%s that is no color leaves --rc-%s as it is', (name, variable) => {
    const usual = shown(variable, theme, {});
    expect(usual).not.toBe(shown(variable, theme === 'dark' ? 'light' : 'dark', {}));
    for (const other of ['0 0% 100%', '1px solid #ccc', 'url(paper.png)', '#fffff']) {
      expect(shown(variable, theme, { [`--${name}`]: other }), other).toBe(usual);
    }
  });
});

/** A color, or what a variable of ours gives, as the browser computes it below a host's variables. */
function shown(color: string, theme: string, host: { readonly [name: string]: string }): string {
  const value = color.includes('(') ? color : `var(--rc-${color})`;
  const { container, unmount } = render(
    <div data-theme={theme} style={host as CSSProperties}>
      <div className="runcompare">
        <i style={{ color: value }} />
      </div>
    </div>,
  );
  const computed = getComputedStyle(container.querySelector('i') as Element).color;
  unmount();
  return computed;
}
