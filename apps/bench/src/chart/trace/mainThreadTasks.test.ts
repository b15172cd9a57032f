import { describe, expect, it } from 'vitest';
import { mainThreadTasks } from './mainThreadTasks';
import type { TraceEvent } from './traceEvent';

const page = { pid: 7, tid: 70 };

function mark(name: string, ts: number): TraceEvent {
  return { ...page, name, ts, cat: 'blink.user_timing', ph: 'I' };
}

function task(ts: number, ms: number, thread = page): TraceEvent {
  const name = 'ThreadControllerImpl::RunTask';
  return { ...thread, name, ts, dur: ms * 1000, cat: 'toplevel', ph: 'X' };
}

describe('mainThreadTasks', () => {
  it('sorts the tasks of the page by the mark in whose time they began', () => {
    const tasks = mainThreadTasks(
      [
        task(50, 1),
        task(150, 2),
        mark('zoom', 300),
        mark('hover', 100),
        task(299, 3),
        task(300, 4),
      ],
      ['hover', 'zoom'],
    );
    expect(tasks.get('hover')).toEqual([2, 3]);
    expect(tasks.get('zoom')).toEqual([4]);
  });

  it('leaves out other threads and other processes', () => {
    const tasks = mainThreadTasks(
      [
        mark('hover', 100),
        task(110, 1, { pid: 7, tid: 71 }),
        task(120, 2, { pid: 8, tid: 70 }),
        task(130, 3),
      ],
      ['hover'],
    );
    expect(tasks.get('hover')).toEqual([3]);
  });

  it('refuses a trace without marks or without tasks, which would read as a perfect chart', () => {
    expect(() => mainThreadTasks([task(1, 1)], ['hover'])).toThrow('no task');
    expect(() => mainThreadTasks([mark('hover', 0)], ['hover'])).toThrow('no task');
  });
});
