import { composeStories } from '@storybook/react-vite';
import { waitFor } from '@testing-library/react';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { axeProblems } from '../../../packages/react/src/internal/testSupport/axeProblems';
import '../../../packages/react/src/styles/styles.css';

const files: { readonly [path: string]: Parameters<typeof composeStories>[0] } = {
  ...import.meta.glob('./**/*.stories.tsx', { eager: true }),
  ...import.meta.glob('../../../packages/react/src/**/*.stories.tsx', { eager: true }),
};

const backgrounds = { light: '#fff', dark: '#101113' };

/** All that a theme, or the colors of a system, can break. */
const rulesOfColors = ['color-contrast', 'link-in-text-block'];

// As it first shows, 1280 px wide and light, every story is under axe as a story.
describe.each(Object.entries(files))('%s', (path, file) => {
  afterEach(async () => {
    await emulate('none');
    show('light');
  });

  afterAll(() => page.viewport(414, 896));

  const stories: { readonly [name: string]: { readonly run: () => Promise<void> } } =
    composeStories(file);

  it.each(Object.entries(stories))('%s, in any theme, width and colors', async (_name, story) => {
    await page.viewport(390, 844);
    show('light');
    await story.run();
    await settled();
    expect(await axeProblems()).toEqual([]);
    await emulate('active');
    expect(await axeProblems(rulesOfColors)).toEqual([]);
    await emulate('none');
    // A host with colors of its own does not follow the page's theme.
    if (path.includes('/fit/')) return;
    show('dark');
    // A layer that is open takes the theme over once it sees it.
    await settled();
    expect(await axeProblems(rulesOfColors)).toEqual([]);
    await page.viewport(1280, 900);
    await settled();
    expect(await axeProblems(rulesOfColors)).toEqual([]);
  });
});

function show(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.background = backgrounds[theme];
}

function emulate(colors: 'active' | 'none'): Promise<unknown> {
  return cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: colors }],
  });
}

async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await waitFor(() => expect(document.querySelector('.rc-charts-wait')).toBeNull());
}
