import { compareRuns, toMarkdown } from '@runcompare/core';
import { evalLoss, workedExample } from '@runcompare/core/testing';
import { screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { showAt } from '../internal/testSupport/chartTesting';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import { expectSilentHydration } from '../internal/testSupport/expectSilentHydration';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import '../styles/styles.css';
import { ExportMenu, type ExportMenuProps } from './ExportMenu';

const comparison = compareRuns(workedExample(), { objective: evalLoss });
const href = 'https://example.com/?c=1.r1-06a9655e.z';
const makeLink = () => ({ href, leftOut: [] });

let write: MockInstance<typeof navigator.clipboard.writeText>;

beforeEach(() => {
  write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const menuItem = (name: string | RegExp) => screen.findByRole('menuitem', { name });
const said = () => textOf(screen.getByRole('status'));

async function open(props: Partial<ExportMenuProps> = {}) {
  const shown = showAt(<ExportMenu comparison={comparison} makeLink={makeLink} {...props} />);
  screen.getByRole('button', { name: 'Export' }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('menu', { name: 'Export' });
  await focusIsOn(/^Copy as Markdown/);
  return shown;
}

/** The menu moves the focus a moment after the key. */
const focusIsOn = (name: RegExp) =>
  waitFor(() => expect(document.activeElement).toBe(screen.getByRole('menuitem', { name })));

async function chooseLink() {
  await userEvent.keyboard('{End}');
  await focusIsOn(/^Copy link/);
  await userEvent.keyboard('{Enter}');
}

describe('ExportMenu', () => {
  test('offers the report, the files and the link, in this order', async () => {
    await open();
    expect(screen.getAllByRole('menuitem').map(textOf)).toEqual([
      'Copy as Markdown',
      'Report (.md)',
      'Spreadsheet (.csv)',
      'Data (.json)',
      'Copy link',
    ]);
  });

  test('offers no link where there is none', async () => {
    await open({ makeLink: undefined });
    expect(screen.queryByRole('menuitem', { name: 'Copy link' })).toBeNull();
  });

  test('copies the report by keyboard, says Copied for two seconds, and stays open', async () => {
    await open({ columnOrder: ['0a04dd4e'] });
    await userEvent.keyboard('{Enter}');
    expect(await menuItem('Copied')).toBeVisible();
    expect(write).toHaveBeenCalledExactlyOnceWith(
      toMarkdown(comparison, { columnOrder: ['0a04dd4e'] }),
    );
    expect(said()).toBe('Copied as Markdown.');
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Copied' }));
    expect(await menuItem('Copy as Markdown')).toBeVisible();
  });

  test('copies the link as it is then, and says what it leaves out', async () => {
    const made = vi.fn<NonNullable<ExportMenuProps['makeLink']>>(() => ({
      href,
      leftOut: ['visibleMetrics', 'axis'],
    }));
    await open({ makeLink: made });
    expect(textOf(await menuItem(/^Copy link/))).toBe(
      'Copy linkToo long for a link, left out: visible metrics, axes.',
    );
    made.mockReturnValue({ href: `${href}#now`, leftOut: ['axis'] });
    await chooseLink();
    await menuItem(/^Copied/);
    expect(write).toHaveBeenCalledExactlyOnceWith(`${href}#now`);
    expect(said()).toBe('Link copied. Too long for a link, left out: axes.');
  });

  test('asks for no link before the menu is open', () => {
    const made = vi.fn(makeLink);
    showAt(<ExportMenu comparison={comparison} makeLink={made} />);
    expect(made).not.toHaveBeenCalled();
  });

  test.each([
    ['refuses', () => write.mockRejectedValue(new DOMException('no', 'NotAllowedError'))],
    [
      'has none, on a page that is not secure',
      () => vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never),
    ],
  ])('shows the text to copy by hand where the clipboard %s', async (_, refuse) => {
    refuse();
    await open();
    await chooseLink();
    const dialog = await screen.findByRole('dialog', { name: 'Not copied: the browser refused' });
    expect(dialog).toBeVisible();
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text to copy' });
    expect(text).toHaveValue(href);
    await waitFor(() => expect(document.activeElement).toBe(text));
    await waitFor(() => expect([text.selectionStart, text.selectionEnd]).toEqual([0, href.length]));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export' })),
    );
  });

  test.each([
    ['Report (.md)', 'comparison-qwen-qwen2-5-7b-instruct.md', 'text/markdown', '## '],
    ['Spreadsheet (.csv)', 'comparison-qwen-qwen2-5-7b-instruct.csv', 'text/csv', 'kind,'],
    ['Data (.json)', 'comparison-qwen-qwen2-5-7b-instruct.json', 'application/json', '{'],
  ])('saves %s as %s, and lets go of its address', async (entry, name, type, start) => {
    const files: [string, Blob][] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(['', file as Blob]);
      return 'blob:made';
    });
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.forEach((file) => {
        file[0] = this.download;
      });
    });
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await open();
    await userEvent.click(await menuItem(entry));
    await waitFor(() => expect(click).toHaveBeenCalledOnce());
    const [[savedName, blob] = ['', new Blob()]] = files;
    expect([savedName, blob.type.split(';')[0]]).toEqual([name, type]);
    expect((await blob.text()).startsWith(start)).toBe(true);
    await waitFor(() => expect(said()).toBe(`Saved ${name}.`));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    const release = timers.mock.calls.find(([, wait]) => wait === 10_000)?.[0];
    (release as () => void)();
    expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:made');
  });

  test('says why a comparison cannot be written', async () => {
    const broken = { ...comparison, runs: [{ ...comparison.runs[0], rank: Number.NaN }] } as never;
    const { container } = await open({ comparison: broken });
    await userEvent.click(await menuItem('Data (.json)'));
    await waitFor(() =>
      expect(textOf(container.querySelector('[data-part="failure"]'))).toMatch(
        /^Not saved: .*toJson/,
      ),
    );
  });

  test('leaves no timer behind that would speak after it is gone', async () => {
    const clear = vi.spyOn(globalThis, 'clearTimeout');
    const error = vi.spyOn(console, 'error');
    const { unmount } = await open();
    await userEvent.keyboard('{Enter}');
    await menuItem('Copied');
    clear.mockClear();
    unmount();
    expect(clear).toHaveBeenCalled();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(error).not.toHaveBeenCalled();
  });

  test('is its button on the server, and hydrates in silence', async () => {
    const sent = await expectSilentHydration(
      <ExportMenu comparison={comparison} makeLink={makeLink} />,
    );
    expect(textOf(sent.querySelector('button'))).toBe('Export');
  });

  test('forwards what belongs to its root', () => {
    const ref = createRef<HTMLDivElement>();
    showAt(<ExportMenu ref={ref} comparison={comparison} className="mine" data-testid="export" />);
    expect(ref.current?.className).toBe('runcompare rc-export mine');
    expect(screen.getByTestId('export')).toBe(ref.current);
  });
});

describeAccessible({
  'the menu open': {
    ui: (
      <ExportMenu
        comparison={comparison}
        makeLink={() => ({ href, leftOut: ['visibleMetrics'] })}
      />
    ),
    open: async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Export' }));
      await menuItem('Copy as Markdown');
    },
  },
  'the clipboard refused': {
    ui: <ExportMenu comparison={comparison} makeLink={makeLink} />,
    open: async () => {
      write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
      await userEvent.click(screen.getByRole('button', { name: 'Export' }));
      await userEvent.click(await menuItem('Copy link'));
      await screen.findByRole('dialog');
    },
  },
});
