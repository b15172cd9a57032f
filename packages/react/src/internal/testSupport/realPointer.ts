import { cdp } from 'vitest/browser';

/** A place in the test's page, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Keys held down while the pointer moves. */
export interface Held {
  readonly shift?: boolean;
  readonly ctrl?: boolean;
}

/** A mouse that the browser itself moves: what it sends is what a person's hand would. */
export const mouse = {
  move: (at: Place, held?: Held) => send('mouseMoved', at, held),
  down: (at: Place, held?: Held) =>
    send('mousePressed', at, held, { button: 'left', buttons: 1, clickCount: 1 }),
  up: (at: Place, held?: Held) =>
    send('mouseReleased', at, held, { button: 'left', clickCount: 1 }),
  async drag(from: Place, to: Place, held?: Held) {
    await mouse.move(from, held);
    await mouse.down(from, held);
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
      await send('mouseMoved', at, held, { button: 'left', buttons: 1 });
    }
    await mouse.up(to, held);
  },
  /** On, with the button held down. */
  dragTo: (at: Place, held?: Held) => send('mouseMoved', at, held, { button: 'left', buttons: 1 }),
  async doubleClick(at: Place) {
    for (const clickCount of [1, 2]) {
      await send('mousePressed', at, {}, { button: 'left', buttons: 1, clickCount });
      await send('mouseReleased', at, {}, { button: 'left', clickCount });
    }
  },
  wheel: (at: Place, deltaY: number, held?: Held) =>
    send('mouseWheel', at, held, { deltaX: 0, deltaY }),
};

/** Fingers; each call says where all of them are, none when empty. */
export async function touch(
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  fingers: readonly Place[],
): Promise<void> {
  const { x, y, scale } = frame();
  await cdp().send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map((finger, id) => ({
      x: x + finger.x * scale,
      y: y + finger.y * scale,
      id,
    })),
  });
}

interface MouseDetails {
  readonly button?: 'left';
  readonly buttons?: number;
  readonly clickCount?: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
}

async function send(
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel',
  at: Place,
  held: Held = {},
  rest: MouseDetails = {},
): Promise<void> {
  const { x, y, scale } = frame();
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: x + at.x * scale,
    y: y + at.y * scale,
    modifiers: (held.shift ? 8 : 0) + (held.ctrl ? 2 : 0),
    pointerType: 'mouse',
    ...rest,
  });
}

/** The browser counts from its own corner, and the test's page is a frame in it. */
function frame(): { readonly x: number; readonly y: number; readonly scale: number } {
  const element = window.frameElement;
  const box = element?.getBoundingClientRect();
  return { x: box?.left ?? 0, y: box?.top ?? 0, scale: box ? box.width / window.innerWidth : 1 };
}
