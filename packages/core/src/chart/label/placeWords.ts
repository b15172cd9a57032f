import type { PlotBox } from '../scale/fitScale';
import { tenth } from '../scale/fitScale';
import { textWidth } from './textWidth';

/** A word that wants to stand beside a mark. */
export interface WantedWord {
  readonly text: string;
  /** The middle of the mark, in pixels. */
  readonly x: number;
  readonly y: number;
  /**
   * Where a line leaves the mark to the right: the word goes on its free side first, then below, or
   * above, and to the left. Around the mark, above first, when left out.
   */
  readonly side?: 'aboveLine' | 'belowLine' | undefined;
}

/** Where it stands: its middle and its baseline, in pixels. */
export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Places words above, below or beside their marks, the first place where they cover neither another
 * word nor a mark, inside the plot. A word that finds none stands above its mark: none is dropped.
 * Gives them in the order of the input.
 */
export function placeWords(
  wanted: readonly WantedWord[],
  { plot, marks }: { readonly plot: PlotBox; readonly marks: readonly { x: number; y: number }[] },
): readonly PlacedWord[] {
  const taken: Box[] = marks.map(({ x, y }) => boxAround(x, y, { width: 16, height: 16 }));
  return wanted.map(({ text, x, y, side }) => {
    const width = textWidth(text);
    const clamp = (middle: number) =>
      Math.max(plot.left + width / 2, Math.min(plot.right - width / 2, middle));
    const places = placesOf({ text, x, y, side }, width).map(([middle, center]) =>
      boxAround(clamp(middle), center, { width, height: 12 }),
    );
    const isInside = (box: Box) => box.top >= plot.top - 8 && box.bottom <= plot.bottom;
    const free = places.find((box) => isInside(box) && !taken.some((other) => overlap(box, other)));
    const box = free ?? places.find(isInside) ?? (places[0] as Box);
    taken.push(box);
    return { text, x: tenth((box.left + box.right) / 2), y: tenth(box.bottom - 2) };
  });
}

/** Middles in the order in which they are tried. */
function placesOf(
  { x, y, side }: WantedWord,
  width: number,
): readonly (readonly [x: number, y: number])[] {
  const above = [x, y - 16] as const;
  const below = [x, y + 17] as const;
  const before = [x - width / 2 - 14, y] as const;
  if (side === 'aboveLine') return [[x + width / 2 + 10, y - 10], below, before];
  if (side === 'belowLine') return [[x + width / 2 + 10, y + 11], above, before];
  return [above, below, [x + width / 2 + 14, y], before];
}

type Box = PlotBox;

function boxAround(
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
