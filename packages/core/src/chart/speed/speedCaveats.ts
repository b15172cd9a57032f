import { type ConfigCell, levelsOf, tabulateConfigs } from '../../comparison/configTable';
import { numberIn } from '../../comparison/factorOfChange';
import { lastName } from '../../comparison/keyRole';
import type { Run } from '../../run/run';
import { configText } from '../../view/configText';
import { fillText } from '../../view/fillText';
import { trainingSpeedLabelsEn } from '../../view/trainingSpeedLabels.en';
import type { Wording } from '../../view/viewOptions';

/**
 * Why bars of speed are not quite like for like: different models, numbers of GPUs, lengths of a
 * sample, or, where steps are counted, samples in a step. Tokens have no size. Of the runs that have
 * a bar; what they do not record is not said.
 */
export function speedCaveats(
  runs: readonly Run[],
  metric: string,
  wording: Wording,
): readonly string[] {
  const labels = wording.labels.trainingSpeed ?? trainingSpeedLabelsEn;
  const notes: string[] = [];
  const say = (template: string, values: ReadonlySet<string>, key = '') => {
    if (values.size > 1) notes.push(fillText(template, { key, values: [...values].join(', ') }));
  };
  say(labels.models, new Set(runs.flatMap((run) => run.model.name ?? []).sort()));
  const gpus = runs.flatMap((run) => run.gpuCount ?? []).sort((a, b) => a - b);
  say(labels.gpus, new Set(gpus.map(String)));
  const sizes = sizeKeys[metric] ?? [];
  for (const { key, cells } of sizes.length > 0 ? tabulateConfigs(runs).rows : []) {
    if (!sizes.includes(lastName(key)) || levelsOf(cells).count < 2) continue;
    const known = cells.filter((cell) => cell.state === 'value').sort(bySize);
    say(labels.sizes, new Set(known.map((cell) => configText(cell, wording))), key);
  }
  return notes;
}

const sampleSizes = ['max_seq_length', 'max_length', 'max_seq_len', 'cutoff_len', 'block_size'];

/** Settings that decide how much one unit of a metric is, by their last words. */
const sizeKeys: { readonly [metric: string]: readonly string[] | undefined } = {
  samples_per_second: sampleSizes,
  train_steps_per_second: [
    ...sampleSizes,
    'per_device_train_batch_size',
    'train_batch_size',
    'batch_size',
    'gradient_accumulation_steps',
  ],
};

function bySize(a: ConfigCell, b: ConfigCell): number {
  const [x = Infinity, y = Infinity] = [numberIn(a), numberIn(b)];
  return x < y ? -1 : x > y ? 1 : JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
