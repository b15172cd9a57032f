import type { ReactElement } from 'react';

export interface RunMarkProps {
  /** Position in the run palette, from 1. Undefined: the run is not in the comparison. */
  readonly slot: number | undefined;
}

/**
 * Draws the mark that stands for a run in every view. Needs a `.runcompare` ancestor for its color,
 * and the run's name beside it: it is hidden from assistive technology.
 * From slot 9 on the hues come again, each with the shape of the next slot.
 */
export function RunMark({ slot }: RunMarkProps): ReactElement {
  return (
    <svg
      className="rc-mark"
      data-part="mark"
      data-slot={slot}
      width={12}
      height={12}
      viewBox="-6 -6 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {slot === undefined ? neutralRing : shapeOf(slot, `var(--rc-run-${hueOf(slot)})`)}
    </svg>
  );
}

const neutralRing = (
  <circle
    r={4}
    fill="none"
    stroke="var(--rc-line-control)"
    strokeWidth={1.5}
    strokeDasharray="2 2"
  />
);

function hueOf(slot: number): number {
  return ((slot - 1) % 8) + 1;
}

function shapeOf(slot: number, color: string): ReactElement {
  const shape = (slot - 1 + Math.floor((slot - 1) / 8)) % 8;
  if (shape === 0) return <circle r={4.5} fill={color} />;
  if (shape === 7) return <circle r={3.75} fill="none" stroke={color} strokeWidth={2} />;
  const path = paths[shape - 1];
  const outlined = shape === 5 || shape === 6;
  return outlined ? (
    <path d={path} stroke={color} strokeWidth={2.25} />
  ) : (
    <path d={path} fill={color} />
  );
}

/** Triangle, square, diamond, triangle down, plus, cross. */
const paths = [
  'M0-5 5 4H-5Z',
  'M-4-4H4V4H-4Z',
  'M0-5.5 5.5 0 0 5.5-5.5 0Z',
  'M0 5-5-4H5Z',
  'M0-5V5M-5 0H5',
  'M-4-4 4 4M4-4-4 4',
];
