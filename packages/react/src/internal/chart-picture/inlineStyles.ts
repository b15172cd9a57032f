/**
 * A copy of what is drawn that looks the same without a style sheet: what styles say of each element
 * stands in its own attributes, and what only a page reads is gone.
 */
export function inlineStyles<Element extends SVGElement>(drawn: Element): Element {
  const copy = drawn.cloneNode(true) as Element;
  const originals = [drawn, ...drawn.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  copies.forEach((element, i) => {
    const style = getComputedStyle(originals[i] as SVGElement);
    for (const { name } of [...element.attributes]) {
      if (/^(class|style|role|focusable|data-|aria-)/.test(name)) element.removeAttribute(name);
    }
    // What a group hands down may be a color of the page.
    for (const name of ['fill', 'stroke']) {
      if (element.hasAttribute(name)) element.setAttribute(name, style.getPropertyValue(name));
    }
    const isText = element.localName === 'text' || element.localName === 'tspan';
    for (const name of isText ? ofTexts : isShape(element) ? ofShapes : ofGroups) {
      const value = style.getPropertyValue(name);
      if (value && value !== plain[name]) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  });
  return copy;
}

const ofGroups = ['opacity'];
const ofShapes = [
  ...ofGroups,
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'shape-rendering',
];
const ofTexts = [
  ...ofShapes,
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
];

/** What an element has without saying so. */
const plain: { readonly [name: string]: string | undefined } = {
  opacity: '1',
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'shape-rendering': 'auto',
  'text-anchor': 'start',
  'paint-order': 'normal',
};

function isShape({ localName }: SVGElement): boolean {
  return /^(path|line|rect|circle)$/.test(localName);
}
