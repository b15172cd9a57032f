import type { ChartTable } from './chartTable';

/** What a chart says about itself, whatever it draws. */
export interface ChartInWords {
  readonly title: string;
  readonly subtitle: string;
  /** The whole picture in words. */
  readonly description: string;
  /** Set when there is nothing to draw: what to say instead. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  readonly notes: readonly string[];
  readonly table: ChartTable;
}
