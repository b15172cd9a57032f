import { render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import '../styles/styles.css';
import './testSupport/realEvents';
import { Toast } from './Toast';

test('a layer goes along when the host changes its theme around what opened it', async () => {
  const { rerender } = render(<Host theme="light" />);
  const layer = (await screen.findByText('Archived 2 runs')).closest<HTMLElement>('.rc-layer');
  expect(layer?.style.colorScheme).toBe('light');
  rerender(<Host theme="dark" />);
  await expect.poll(() => layer?.style.colorScheme).toBe('dark');
  expect(layer?.dir).toBe('ltr');
  rerender(<Host theme="dark" dir="rtl" />);
  await expect.poll(() => layer?.dir).toBe('rtl');
});

function Host({ theme, dir }: { readonly theme: string; readonly dir?: string }) {
  const near = useRef<HTMLHeadingElement>(null);
  return (
    <div data-theme={theme} dir={dir}>
      <section className="runcompare">
        <h2 ref={near}>Clean up</h2>
        <Toast near={near} text="Archived 2 runs" dismissLabel="Dismiss" onDismiss={() => {}} />
      </section>
    </div>
  );
}
