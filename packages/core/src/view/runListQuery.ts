import type { RunFilters } from './runFilters';
import type { RunSort } from './runSort';

/**
 * What a person narrows and orders a list of runs by. Absent is "all of them, best first, without the
 * archived ones". A plain value, to keep in a state or a link.
 */
export interface RunListQuery {
  /** As `searchRunList` takes it. */
  readonly search?: string | undefined;
  readonly filters?: RunFilters | undefined;
  readonly sort?: RunSort | undefined;
  readonly showArchived?: boolean | undefined;
}
