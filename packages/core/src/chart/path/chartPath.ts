import { tenth } from '../scale/fitScale';

/** SVG path data through places in pixels; undefined breaks the line. One place alone is a dot. */
export function chartPath(
  places: Iterable<{ readonly x: number; readonly y: number } | undefined>,
): string {
  let path = '';
  let count = 0;
  const close = () => {
    // A line of no length shows its round caps.
    if (count === 1) path += 'h0';
    count = 0;
  };
  for (const place of places) {
    if (!place) {
      close();
      continue;
    }
    path += `${count === 0 ? 'M' : 'L'}${tenth(place.x)} ${tenth(place.y)}`;
    count++;
  }
  close();
  return path;
}
