import type { Preview } from '@storybook/react-vite';
import { readableTypes } from './readableTypes';
import '../packages/react/src/styles/styles.css';

const backgrounds = { light: '#fff', dark: '#101113' };

const preview: Preview = {
  argTypesEnhancers: [readableTypes],
  tags: ['autodocs'],
  initialGlobals: { theme: 'light' },
  globalTypes: {
    theme: {
      description: 'Color theme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  decorators: [
    (Story, { globals }) => {
      const theme = globals.theme === 'dark' ? 'dark' : 'light';
      document.documentElement.dataset.theme = theme;
      document.documentElement.style.background = backgrounds[theme];
      return <Story />;
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Real runs',
          'Your runs',
          'Introduction',
          'Worked example',
          'Sources',
          'Run comparison',
          'Comparison dialog',
          'Run list',
          'Recommendation',
          'Metrics table',
          'OverlaidLossChart',
          'Config',
          'Clean up',
          '*',
          'In a host',
          'Internal',
        ],
      },
    },
    viewport: {
      options: {
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' } },
        column: { name: 'Column, 640', styles: { width: '640px', height: '800px' } },
        phone: { name: 'Phone, 390', styles: { width: '390px', height: '844px' } },
      },
    },
  },
};

export default preview;
