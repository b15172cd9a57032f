import { isRecord } from '../json/isRecord';
import { readFinite } from '../json/readNumber';
import type { Hparams } from '../tensorboard/readHparams';

/** What the hyperparameter plugin knows, by the name of the run that logged it. Never throws. */
export function parseSessions(content: unknown): ReadonlyMap<string, Hparams> {
  const found = new Map<string, Hparams>();
  for (const group of recordsIn(content, 'sessionGroups')) {
    const values = isRecord(group.hparams) ? plainValues(group.hparams) : {};
    for (const session of recordsIn(group, 'sessions')) {
      if (typeof session.name !== 'string') continue;
      const atMs = timeOf(session.endTimeSecs);
      const startedAtMs = timeOf(session.startTimeSecs);
      const status = statuses[String(session.status)] ?? 'unknown';
      found.set(session.name, {
        values,
        ...(startedAtMs !== undefined && { startedAtMs }),
        ended: { status, ...(atMs !== undefined && { atMs }) },
      });
    }
  }
  return found;
}

const statuses: { readonly [status: string]: NonNullable<Hparams['ended']>['status'] | undefined } =
  Object.assign(Object.create(null), {
    STATUS_SUCCESS: 'success',
    STATUS_FAILURE: 'failure',
    STATUS_RUNNING: 'running',
  });

function recordsIn(content: unknown, key: string) {
  const list = isRecord(content) ? content[key] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The plugin writes numbers, texts and truth values, and nothing else. */
function plainValues(hparams: { readonly [key: string]: unknown }): Hparams['values'] {
  return Object.fromEntries(
    Object.entries(hparams).flatMap(([key, value]) =>
      typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
        ? [[key, value]]
        : [],
    ),
  );
}

function timeOf(seconds: unknown): number | undefined {
  const value = readFinite(seconds);
  return value !== undefined && value > 0 && value < 8.64e12 ? value * 1000 : undefined;
}
