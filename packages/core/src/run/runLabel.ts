import type { Run } from './run';

/**
 * What a run is called on screen: the first eight characters of an id that is a UUID or a hash, as
 * people know commits, and the name otherwise.
 */
export function runLabel(run: Pick<Run, 'id' | 'name'>): string {
  if (/^[0-9a-f]{8}(?:[0-9a-f-]{0,56})$/i.test(run.id)) return run.id.slice(0, 8);
  return run.name.trim() === '' ? run.id : run.name;
}
