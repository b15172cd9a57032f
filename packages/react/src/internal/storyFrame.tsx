import type { Decorator } from '@storybook/react-vite';

/** A host's page around one component: a surface, some air, and the given width. */
export const storyFrame =
  (maxWidth: number): Decorator =>
  (Story) => (
    <div
      className="runcompare"
      style={{
        background: 'var(--rc-surface)',
        boxSizing: 'border-box',
        fontFamily: 'Inter, Arial, sans-serif',
        maxWidth,
        minHeight: '100vh',
        padding: 16,
      }}
    >
      <Story />
    </div>
  );
