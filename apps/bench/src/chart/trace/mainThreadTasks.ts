import type { TraceEvent } from './traceEvent';
import { traceMarks } from './traceMarks';

/**
 * How long each task of a page's main thread took, in milliseconds, by the mark in whose time it
 * began. Tasks before the first mark belong to none.
 *
 * @throws Error when there is no task at all.
 */
export function mainThreadTasks(
  events: readonly TraceEvent[],
  names: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const marks = traceMarks(events, names);
  const tasks = new Map<string, number[]>(names.map((name) => [name, []]));
  for (const event of events) {
    if (event.name !== taskName || !marks.isMainThread(event)) continue;
    const mark = marks.at(event);
    if (mark !== undefined) tasks.get(mark)?.push((event.dur ?? 0) / 1000);
  }
  // Without this, a trace that names its events in another way would read as a perfect chart.
  if ([...tasks.values()].every((ms) => ms.length === 0)) {
    throw new Error('The trace holds no task of the page after one of its marks.');
  }
  return tasks;
}

/** What Chromium calls a task in its category `toplevel`. */
const taskName = 'ThreadControllerImpl::RunTask';
