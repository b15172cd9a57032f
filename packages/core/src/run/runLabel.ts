import { isolateText } from '../format/isolateText';
import type { Run } from './run';

/**
 * What a run is called on screen: the first eight characters of an id that is a UUID or a hash (8 to
 * 64 hex characters), as people know commits, else the name, else the id. Two runs may share a
 * label: tell them apart by their ids. Marks that turn the direction of text end with the label.
 */
export function runLabel(run: Pick<Run, 'id' | 'name'>): string {
  if (/^[0-9a-f]{8}(?:[0-9a-f-]{0,56})$/i.test(run.id)) return run.id.slice(0, 8);
  return isolateText(run.name.trim() === '' ? run.id : run.name);
}
