import { trainingTables } from './trainingTables';

/** The API that the REST adapter is written for. */
export const trainingApi: typeof globalThis.fetch = async (input) => {
  const { jobs, metrics } = await trainingTables();
  const id = new URL(String(input)).searchParams.get('jobIds');
  return Response.json(
    id === null
      ? { jobs, metrics: [] }
      : {
          jobs: jobs.filter((job) => job.id === id),
          metrics: metrics.filter((row) => row.job_id === id),
        },
  );
};

/** Of PostgREST what a page of a table needs: columns by name, rows of one key, and no second page. */
export const postgrest: typeof globalThis.fetch = async (input) => {
  const { pathname, searchParams } = new URL(String(input));
  const tables = await trainingTables();
  const rows = pathname.endsWith('_jobs') ? tables.jobs : tables.metrics;
  const isLater = searchParams.has('or') || searchParams.get('id')?.startsWith('gt.');
  const columns = searchParams.get('select')?.split(',') ?? [];
  const asked = ['id', 'job_id'].flatMap((key) => {
    const value = searchParams.get(key);
    return value?.startsWith('eq.') ? [[key, value.slice(3)] as const] : [];
  });
  return Response.json(
    (isLater ? [] : rows)
      .filter((row) => asked.every(([key, value]) => row[key] === value))
      .map((row) =>
        Object.fromEntries(
          columns.map((column) => {
            const [name, of = name] = column.split(':') as [string, string | undefined];
            return [name, row[of] ?? null];
          }),
        ),
      ),
  );
};
