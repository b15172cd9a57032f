import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../styles/styles.css';
import { axeProblems } from './axeProblems';

export interface AccessibleState {
  readonly ui: ReactElement;
  /** What a person does to get there. */
  readonly open?: (() => Promise<void>) | undefined;
}

/** Each state of a component under axe, in both themes, on a phone and on a desktop. */
export function describeAccessible(states: { readonly [name: string]: AccessibleState }): void {
  describe.each(['light', 'dark'])('under axe in a %s theme', (theme) => {
    describe.each([390, 1280])('%d px wide', (width) => {
      afterAll(() => page.viewport(414, 896));

      test.each(Object.entries(states))('%s', async (_, { ui, open }) => {
        await page.viewport(width, 900);
        document.documentElement.dataset.theme = theme;
        render(
          <div className="runcompare" style={{ background: 'var(--rc-surface)' }}>
            {ui}
          </div>,
        );
        await open?.();
        expect(await axeProblems()).toEqual([]);
        delete document.documentElement.dataset.theme;
      });
    });
  });
}
