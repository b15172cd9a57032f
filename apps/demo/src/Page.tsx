import type { ReactElement, ReactNode } from 'react';

/** Stands for the page of somebody's dashboard: a title, a measure, and a font of its own. */
export function Page({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div
      className="runcompare"
      style={{
        background: 'var(--rc-surface)',
        fontFamily: 'Inter, Arial, sans-serif',
        margin: '0 auto',
        maxWidth: 1280,
        minHeight: '100vh',
        padding: 'clamp(12px, 3vw, 24px)',
      }}
    >
      <h1 style={{ fontSize: 18, fontWeight: 600, lineHeight: '24px', margin: '0 0 16px' }}>
        {title}
      </h1>
      {children}
    </div>
  );
}
