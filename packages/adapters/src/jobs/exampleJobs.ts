/** For tests: jobs as a table has them. */
export const exampleJobs = [
  {
    id: '06a9655e',
    model_name: 'Qwen/Qwen2.5-7B-Instruct',
    status: 'completed',
    started_at: '2025-12-02T10:11:12.123456+00:00',
    completed_at: '2025-12-02T12:29:12.123456+00:00',
    current_epoch: 12,
    total_epochs: 12,
    best_eval_loss: 0.5,
    best_epoch: 11,
    best_step: 1500,
    final_eval_loss: 0.8,
    final_loss: 1,
    num_gpus: 1,
    best_checkpoint_path: '/out/checkpoint-1500',
    best_checkpoint_step: 1500,
    config: { learning_rate: 2e-5, seed: 1, hub_token: 'hf_secret', nested: { api_key: 'sk' } },
    job_token: 'write-credential',
    archived: false,
  },
  {
    id: 'fa25ad23',
    model_name: 'Qwen/Qwen2.5-7B-Instruct',
    status: 'failed',
    error_message: 'out of memory',
    eval_loss: 'NaN',
    best_eval_loss: null,
    archived: false,
  },
  { id: '0a04dd4e', model_name: null, status: 'pending', archived: true },
  { id: 'b1', model_name: 'small', status: 'running', loss: 0.25, archived: false },
  { id: 'b2', model_name: 'small', status: 'paused', loss: 0.5, archived: false },
] as const;

/**
 * For tests: rows of a wide table. A step that is evaluated has two rows, one of the log and one of
 * the evaluation; the first job has more rows than any page.
 */
export const exampleRows: readonly { readonly [column: string]: unknown }[] = [
  ...Array.from({ length: 3000 }, (_, i) =>
    row('06a9655e', i + 1, { train_loss: 4 - (3 * i) / 2999 }),
  ),
  row('06a9655e', 1500, { eval_loss: 0.5 }),
  row('06a9655e', 3000, { eval_loss: 0.8 }),
  row('fa25ad23', 10, { eval_loss: 'NaN' }),
  row('b1', 1, { train_loss: 0.25 }),
  row('b2', 1, { train_loss: 1 }),
  row('b2', 1, { train_loss: 0.5 }),
].map((one, id) => ({ id, ...one }));

function row(job_id: string, step: number, metrics: { readonly [name: string]: unknown }) {
  const empty = { train_loss: null, eval_loss: null, learning_rate: null };
  const timestamp = '2025-12-02T10:11:12.123456+00:00';
  return { job_id, step, epoch: Math.floor(step / 250), timestamp, ...empty, ...metrics };
}
