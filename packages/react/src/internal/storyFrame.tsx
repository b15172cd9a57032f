import type { Decorator } from '@storybook/react-vite';

/** A host's page around one component: a surface, some air, and the given width. As high as a page where it is alone. */
export const storyFrame =
  (maxWidth: number): Decorator =>
  (Story, { viewMode }) => (
    <div
      className="runcompare"
      style={{
        background: 'var(--rc-surface)',
        boxSizing: 'border-box',
        fontFamily: 'Inter, Arial, sans-serif',
        maxWidth,
        minHeight: viewMode === 'docs' ? undefined : '100vh',
        padding: 16,
      }}
    >
      <Story />
    </div>
  );
