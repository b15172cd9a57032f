import { inlineStyles } from './inlineStyles';
import { type Measure, measureIn, wrapText } from './wrapText';

/**
 * The picture of a chart, given by the chart's root element, as a file of its own: as it stands on
 * screen, in its theme, with title, legend and notes, all styles inside and nothing to
 * load. Fonts are named and not inside; a reader without them takes another.
 *
 * @throws Error where the element shows no picture, as in a table or while curves are loading.
 */
export function chartSvg(root: HTMLElement): string {
  const plot = root.querySelector<SVGSVGElement>('[data-part="plot"] [role="img"] > svg');
  if (!plot) throw new Error('There is no picture to save: show the chart, with its curves there.');
  const inner = plot.width.baseVal.value;
  const styles = textStyles(root);
  const title = textOf(root.querySelector('h2'));
  const description = root.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '';

  const picture = document.createElementNS(svg, 'svg');
  let y = padding;
  const add = (node: SVGElement) => picture.append(node);

  add(lineOf(title, { x: padding, y: y + 15 }, styles.title));
  const subtitle = textOf(root.querySelector('[data-part="subtitle"]'));
  const beside = padding + styles.title.measure(title) + 10;
  if (subtitle && beside + styles.note.measure(subtitle) <= padding + inner) {
    add(lineOf(subtitle, { x: beside, y: y + 15 }, styles.note));
  } else if (subtitle) {
    y += 20;
    add(lineOf(subtitle, { x: padding, y: y + 12 }, styles.note));
  }
  y += 28;
  y = addLegend(root, { y, width: inner, styles, add });
  const drawn = placed(inlineStyles(plot), padding, y);
  drawn.setAttribute('overflow', 'visible');
  add(drawn);
  y += plot.height.baseVal.value + 12;
  for (const note of root.querySelectorAll('[data-part="notes"] > span')) {
    for (const line of wrapText(textOf(note), { width: inner, measure: styles.note.measure })) {
      add(lineOf(line, { x: padding, y: y + 12 }, styles.note));
      y += 16;
    }
  }

  const width = Math.ceil(inner + 2 * padding);
  const height = Math.ceil(y + padding);
  const surface = document.createElementNS(svg, 'rect');
  setAll(surface, { width, height, fill: styles.surface });
  picture.prepend(named('title', title), named('desc', description), surface);
  setAll(picture, { xmlns: svg, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  return new XMLSerializer().serializeToString(picture).replace(noXml, '');
}

const svg = 'http://www.w3.org/2000/svg';
const padding = 16;
/** What a name may hold, and a file must not. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

interface TextStyle {
  readonly measure: Measure;
  readonly attributes: { readonly [name: string]: string };
}

interface Styles {
  readonly surface: string;
  readonly title: TextStyle;
  readonly name: TextStyle;
  readonly note: TextStyle;
}

/** Visible runs with their dash and mark, in as many rows as they take. Gives where it ends. */
function addLegend(
  root: HTMLElement,
  {
    y,
    width,
    styles,
    add,
  }: {
    readonly y: number;
    readonly width: number;
    readonly styles: Styles;
    readonly add: (node: SVGElement) => void;
  },
): number {
  const shown = root.querySelectorAll('[data-part="legend-run"]:not([aria-pressed="false"])');
  let at = padding;
  let row = y;
  for (const run of shown) {
    const name = textOf(run.querySelector('code'));
    const room = 34 + 6 + styles.name.measure(name) + 18;
    if (at > padding && at + room > padding + width) {
      at = padding;
      row += 20;
    }
    for (const part of run.querySelectorAll<SVGSVGElement>('svg')) {
      const offset = (34 - part.width.baseVal.value) / 2;
      add(placed(inlineStyles(part), at + offset, row));
    }
    add(lineOf(name, { x: at + 40, y: row + 10 }, styles.name));
    at += room;
  }
  return shown.length > 0 ? row + 26 : y;
}

function textStyles(root: HTMLElement): Styles {
  const probe = document.createElement('span');
  probe.style.background = 'var(--rc-surface)';
  root.append(probe);
  const surface = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return {
    surface,
    title: styleOf(root.querySelector('h2') ?? root),
    name: styleOf(root.querySelector('[data-part="legend-run"] code') ?? root),
    note: styleOf(root.querySelector('[data-part="notes"]') ?? root),
  };
}

function styleOf(element: Element): TextStyle {
  const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(element);
  return {
    measure: measureIn(`${fontWeight} ${fontSize} ${fontFamily}`),
    attributes: {
      fill: color,
      'font-family': fontFamily,
      'font-size': fontSize,
      'font-weight': fontWeight,
    },
  };
}

function lineOf(
  text: string,
  place: { readonly x: number; readonly y: number },
  { attributes }: TextStyle,
): SVGElement {
  const line = document.createElementNS(svg, 'text');
  setAll(line, { ...place, ...attributes });
  line.textContent = text;
  return line;
}

function placed(element: SVGElement, x: number, y: number): SVGElement {
  setAll(element, { x, y });
  return element;
}

function named(name: 'title' | 'desc', text: string): SVGElement {
  const element = document.createElementNS(svg, name);
  element.textContent = text;
  return element;
}

function setAll(element: Element, attributes: { readonly [name: string]: string | number }): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
