import type { OldLossChartPoint as LossChartPoint } from '@runcompare/core';

type Scale = (value: number) => number;

/**
 * SVG path data through the segments of a curve, to a tenth of a pixel. A segment of one point is a
 * line of no length: its round cap shows as a dot, and it can carry a marker.
 */
export function curvePath(
  segments: readonly (readonly LossChartPoint[])[],
  x: Scale,
  y: Scale,
): string {
  let path = '';
  for (const segment of segments) {
    let command = 'M';
    for (const point of segment) {
      path += `${command}${tenth(x(point.x))} ${tenth(y(point.y))}`;
      command = 'L';
    }
    if (segment.length === 1) path += 'h0';
  }
  return path;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
