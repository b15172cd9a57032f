import { expect } from 'vitest';

/**
 * Holds the whole page, layers included, to what hostile data must not do: become an element, an
 * address or code, draw at no place, turn the words around it, or push anything out of the window.
 */
export function expectHarmless(): void {
  expect((window as { hostile?: unknown }).hostile).toBeUndefined();
  expect(
    [
      ['an element', elementsOfData()],
      ['an address or code', addressesThatRun()],
      ['at no place', shapesAtNoPlace()],
      ['said of nothing', textThatIsNone()],
      ['turns words around', wordsTurnedAround()],
      ['out of sight', partsOutOfSight()],
    ].flatMap(([what, found]) => shortly(found as readonly Node[]).map((one) => `${what}: ${one}`)),
  ).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
}

const page = () => [...document.body.querySelectorAll('*')].filter((one) => !isOfTheTests(one));

/** The page of the test runner brings scripts of its own. */
function isOfTheTests(element: Element): boolean {
  return element.parentElement === document.body && element.localName === 'script';
}

function elementsOfData(): readonly Element[] {
  return [
    ...document.body.querySelectorAll('script, img, iframe, object, embed, base, meta, link'),
  ].filter((one) => !isOfTheTests(one));
}

const addresses = ['href', 'src', 'srcdoc', 'action', 'formaction', 'xlink:href', 'data'];

function addressesThatRun(): readonly Attr[] {
  return page().flatMap((element) =>
    [...element.attributes].filter(
      ({ name, value }) =>
        name.startsWith('on') || (addresses.includes(name) && !/^(#|https?:|blob:)/i.test(value)),
    ),
  );
}

const places =
  /^(d|points|transform|x|y|x1|x2|y1|y2|cx|cy|r|width|height|viewBox|offset|stroke-width)$/;

function shapesAtNoPlace(): readonly Attr[] {
  return [...document.body.querySelectorAll('svg, svg *')].flatMap((element) =>
    [...element.attributes].filter(
      ({ name, value }) => places.test(name) && /NaN|Infinity|undefined|null/.test(value),
    ),
  );
}

/** What a template or a date says when it was given nothing. */
function textThatIsNone(): readonly Node[] {
  return texts().filter(({ data }) => /\bundefined\b|\[object |Invalid (Date|time)/.test(data));
}

const turning = /[\u202A-\u202E\u2066-\u2068]/;

/** Text that overrides a direction, in one paragraph with words that are not its own. */
function wordsTurnedAround(): readonly Node[] {
  return texts().filter((node) => turning.test(closed(node.data)) && !isIsolated(node));
}

/** The text without what it isolates itself: all from an isolate to its end. */
function closed(text: string): string {
  return text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
}

function isIsolated(node: Text): boolean {
  for (let at = node.parentElement; at; at = at.parentElement) {
    const { unicodeBidi, display } = getComputedStyle(at);
    if (/isolate|plaintext/.test(unicodeBidi)) return true;
    if (display !== 'inline') return at.textContent === node.data;
  }
  return true;
}

function texts(): readonly Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (parentElement && !/^(script|style|title)$/.test(parentElement.localName)) {
      found.push(node as Text);
    }
  }
  return found;
}

/** What stands out of its layer or the window, and neither scrolls nor is cut by a part that does. */
function partsOutOfSight(): readonly Element[] {
  return page().filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && element.checkVisibility();
    return isSeen && (right > window.innerWidth + 1 || left < -1) && !isCut(element);
  });
}

function isCut(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const parent: Element | null = at.parentElement;
    if (parent && parent !== document.body && getComputedStyle(parent).overflowX !== 'visible') {
      return true;
    }
  }
  return false;
}

function shortly(found: readonly (Node | Attr)[]): readonly string[] {
  return found.slice(0, 5).map((one) => {
    if (one instanceof Attr) {
      return `${one.ownerElement?.localName} ${one.name}=${one.value.slice(0, 80)}`;
    }
    const element = one instanceof Element ? one : one.parentElement;
    const at = `${element?.localName}.${element?.getAttribute('class')}`;
    return `${at}: ${one.textContent?.slice(0, 120)}`;
  });
}
