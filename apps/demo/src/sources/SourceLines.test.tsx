import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../../packages/react/src/styles/styles.css';
import lines from './lines/rest?raw';
import { SourceLines } from './SourceLines';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the lines of a source', () => {
  const press = async () => {
    render(<SourceLines given="An API." lines={lines} />);
    await userEvent.click(screen.getByRole('button', { name: 'Copy lines' }));
  };

  it('are copied as they are shown', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press();
    expect(await screen.findByText('Copied')).toBeDefined();
    expect(written.mock.calls).toEqual([[lines]]);
    expect(screen.getByRole('code').textContent).toBe(lines);
  });

  it('say so where a browser keeps its clipboard to itself', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Denied'));
    await press();
    expect(await screen.findByText(/^Not copied/)).toBeDefined();
  });
});
