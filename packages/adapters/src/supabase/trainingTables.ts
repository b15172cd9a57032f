import { exampleJobs, exampleRows } from '../jobs/exampleJobs';

/** For tests: the id of an example job as the table has it. */
export function uuidOf(id: string): string {
  return `${id.padEnd(8, '0')}-0000-4000-8000-000000000000`;
}

/** For tests: a job of somebody else, which a policy hides. */
export const hiddenId = uuidOf('dead');

/**
 * For tests: the example jobs in tables with policies: a member sees and changes what is theirs, sees
 * the finished ones of the team alone, and a stranger sees nothing.
 */
export const trainingTables = `
create role anon;
create role member;
create table local_training_jobs (
  id uuid primary key, owner text not null default 'member', model_name text, status text,
  error_message text, job_token text not null default 'write-credential',
  started_at timestamptz, completed_at timestamptz, elapsed_seconds int,
  current_epoch int, total_epochs int, current_step int, total_steps int, num_gpus int, config jsonb,
  loss float8, eval_loss float8, final_loss float8, final_eval_loss float8,
  best_eval_loss float8, best_epoch int, best_step int,
  best_checkpoint_path text, best_checkpoint_step int, best_checkpoint_epoch int,
  learning_rate float8, grad_norm float8, perplexity float8, train_perplexity float8,
  samples_per_second float8, gpu_utilization_percent float8,
  gpu_memory_allocated_gb float8, gpu_memory_reserved_gb float8, archived boolean default false
);
create table local_training_metrics (
  id bigint primary key, job_id uuid, step int, epoch int, timestamp timestamptz,
  train_loss float8, eval_loss float8, learning_rate float8, grad_norm float8, perplexity float8,
  train_perplexity float8, samples_per_second float8, gpu_utilization_percent float8,
  gpu_memory_allocated_gb float8, gpu_memory_reserved_gb float8
);
create table training_metrics (
  id bigint primary key, job_id uuid, at_step int, metric_name text, metric_value float8
);
create table training_comparisons (
  id uuid primary key default gen_random_uuid(), name text not null, model_name text, notes text,
  created_by text, created_at timestamptz not null default now(), expires_at timestamptz,
  state text not null, owner text not null default 'member'
);
grant select, update, delete on local_training_jobs to member;
grant select on local_training_metrics, training_metrics, local_training_jobs to member, anon;
grant all on training_comparisons to member;
alter table local_training_jobs enable row level security;
create policy own on local_training_jobs to member using (owner = 'member');
create policy team on local_training_jobs for select to member using (owner = 'team');
alter table training_comparisons enable row level security;
create policy own on training_comparisons to member using (owner = 'member');
create policy team on training_comparisons for select to member using (owner = 'team');
${metrics()}
insert into training_metrics values
  (1, '${uuidOf('b1')}', 1, 'loss', 0.25), (2, '${uuidOf('b1')}', 1, 'val_loss', 'NaN');
`;

/** For tests: the jobs as they are at first, whatever became of them. */
export const jobsAtFirst = `
truncate local_training_jobs;
${exampleJobs.map(({ id, ...job }) => insert('local_training_jobs', { ...job, id: uuidOf(id) })).join('\n')}
insert into local_training_jobs (id, owner) values ('${hiddenId}', 'stranger');
`;

/** In one statement: three thousand take seconds. */
function metrics(): string {
  const columns = Object.keys(exampleRows[0] ?? {});
  const rows = exampleRows.map((row) => {
    const placed = { ...row, job_id: uuidOf(String(row.job_id)) };
    return `(${Object.values(placed).map(literal)})`;
  });
  return `insert into local_training_metrics (${columns}) values ${rows};`;
}

function insert(table: string, row: { readonly [column: string]: unknown }): string {
  const values = Object.values(row).map(literal);
  return `insert into ${table} (${Object.keys(row)}) values (${values});`;
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  return `'${(typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll("'", "''")}'`;
}
