import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { MountedChart, Range } from './chart';

export interface ReactChart<Data> extends Pick<MountedChart, 'plot' | 'legendItem'> {
  readonly container: HTMLElement;
  readonly data: Data;
  /** The same data with this many more points of every curve. */
  readonly grow: (count: number) => Data;
  readonly render: (state: {
    readonly data: Data;
    readonly range: Range | undefined;
  }) => ReactElement;
}

/** Mounts a component in a React root of its own and re-renders it on every change. */
export function mountReactChart<Data>({
  container,
  data: first,
  grow,
  render,
  ...parts
}: ReactChart<Data>): Required<Pick<MountedChart, 'zoom'>> & MountedChart {
  const root = createRoot(container);
  let data = first;
  let range: Range | undefined;
  const draw = () => root.render(render({ data, range }));
  draw();
  return {
    ...parts,
    zoom(changed) {
      range = changed;
      draw();
    },
    append(count) {
      data = grow(count);
      draw();
    },
    unmount: () => root.unmount(),
  };
}
