import { describe, expect, it } from 'vitest';
import { openFolder, row, state } from './trainerFolder';

describe('the model of a run', () => {
  const withFile = (path: string, text: string) =>
    openFolder({ 'm/a/trainer_state.json': state({}, row(10)), [path]: text });

  it('is the base model of the adapter, wherever it was saved', async () => {
    const text = '{"base_model_name_or_path": "org/base", "r": 8}';
    const { run } = await withFile('m/a/checkpoint-20/adapter_config.json', text);
    expect(run.model).toEqual({ name: 'org/base', from: 'adapter_config' });
    expect(run.config.values.adapter).toEqual({ base_model_name_or_path: 'org/base', r: 8 });
  });

  it('is the name in config.json, unless that is a checkpoint the run was resumed from', async () => {
    const named = await withFile('m/a/config.json', '{"_name_or_path": "org/base"}');
    expect(named.run.model).toEqual({ name: 'org/base', from: 'config' });
    const resumed = await withFile('m/a/config.json', '{"_name_or_path": "out/checkpoint-20"}');
    expect(resumed.run.model.from).toBe('folder');
  });

  it('is the base model of the model card', async () => {
    const card = '---\nlicense: mit\nbase_model:\n- org/base\ntags: [a, b]\n---\n# Title\n';
    const { run } = await withFile('m/a/README.md', card);
    expect(run.model).toEqual({ name: 'org/base', from: 'model_card' });
  });

  it('is the folder above the run, with a word about a broken card', async () => {
    const { run, messages } = await withFile('m/a/README.md', '---\n"a: [\n---\n');
    expect(run.model).toEqual({ name: 'm', from: 'folder' });
    expect(messages).toContain('front matter is not valid YAML');
  });

  it('is never the same unknown one for two runs of which nothing is known', async () => {
    const text = state({}, row(10));
    const { runs } = await openFolder({
      'a/trainer_state.json': text,
      'b/trainer_state.json': text,
    });
    expect(runs.map(({ model }) => model)).toEqual([
      { from: 'unknown', fingerprint: 'a' },
      { from: 'unknown', fingerprint: 'b' },
    ]);
  });
});
