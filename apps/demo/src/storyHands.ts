import { screen } from '@testing-library/react';
import { page, userEvent } from 'vitest/browser';
import { touch } from '../../../packages/react/src/internal/testSupport/realPointer';

/** One way to work a page. Everything else of a story is the same for all of them. */
export interface Hand {
  readonly width: number;
  /** Goes to what is there and sets it off: a button, a row, an entry of a menu, a field. */
  readonly press: (element: HTMLElement) => Promise<void>;
}

const byPointer: Hand = { width: 1280, press: (element) => userEvent.click(element) };

const byKeyboard: Hand = {
  width: 1280,
  async press(element) {
    await reach(element);
    if (element.matches('input:not([type=checkbox])')) return;
    await userEvent.keyboard(element.matches('[role=treeitem], [type=checkbox]') ? ' ' : '{Enter}');
  },
};

const byTouch: Hand = {
  width: 390,
  async press(element) {
    // What still slides in is not where a finger goes.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    await touch('touchStart', [{ x: left + width / 2, y: top + height / 2 }]);
    await touch('touchEnd', []);
  },
};

export const hands = {
  'by pointer': byPointer,
  'by keyboard alone': byKeyboard,
  'by touch, 390 px wide': byTouch,
};

export async function takeUp({ width }: Hand): Promise<void> {
  await page.viewport(width, width < 560 ? 760 : 900);
}

/** Types over what a field holds. */
export async function type(hand: Hand, field: HTMLElement, text: string): Promise<void> {
  await hand.press(field);
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard(text === '' ? '{Delete}' : text);
}

/** From where the focus is, with the keys that the pattern of the element has. */
async function reach(element: HTMLElement): Promise<void> {
  if (element.matches('[role^=menuitem]')) return pressUntil(element, '{ArrowDown}');
  const tree = element.closest<HTMLElement>('[role=tree]');
  if (tree) {
    if (!tree.contains(document.activeElement)) {
      await tabTo(screen.getByRole('tree').querySelector('[tabindex="0"]') as HTMLElement);
    }
    await userEvent.keyboard('{Home}');
    return pressUntil(element, '{ArrowDown}');
  }
  return tabTo(element);
}

function tabTo(element: HTMLElement): Promise<void> {
  const at = document.activeElement ?? document.body;
  const isBehind = element.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
  return pressUntil(element, isBehind ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
}

async function pressUntil(element: HTMLElement, keys: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (document.activeElement === element) return;
    await userEvent.keyboard(keys);
  }
  const at = document.activeElement?.textContent?.slice(0, 80);
  throw new Error(`${keys} never led to "${element.textContent?.slice(0, 80)}", but to "${at}".`);
}
