/** A cell, or the head of its row where no run is named. */
interface CellPlace {
  readonly metric: string;
  readonly runId?: string | undefined;
}

/** A cell, and where it is in what scrolls. */
export interface CellMenuPlace extends CellPlace {
  readonly cell: HTMLTableCellElement;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Which cell an element of the table is; undefined for what is no cell of a metric. */
export function placeOf(cell: HTMLTableCellElement): CellPlace | undefined {
  const metric = cell.closest('tr')?.dataset.metric;
  return metric === undefined ? undefined : { metric, runId: cell.dataset.run };
}

/** Where a cell is in the region that scrolls. */
export function boxOf(cell: HTMLTableCellElement): CellMenuPlace['box'] {
  const region = cell.closest('.rc-scroll');
  const { left, top, width, height } = cell.getBoundingClientRect();
  const outer = region?.getBoundingClientRect();
  return {
    left: left - (outer?.left ?? 0) + (region?.scrollLeft ?? 0),
    top: top - (outer?.top ?? 0) + (region?.scrollTop ?? 0),
    width,
    height,
  };
}
