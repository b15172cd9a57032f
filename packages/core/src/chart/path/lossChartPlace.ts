/** A place in a picture, in pixels from its top left corner. */
export interface LossChartPlace {
  readonly x: number;
  readonly y: number;
}
