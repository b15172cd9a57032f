const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the chart of checkpoints says, on screen and aloud. */
export const checkpointQualityLabelsEn = {
  title: 'Checkpoint quality',
  caption: plural(
    '{metric} at the saved checkpoints of {count} run.',
    '{metric} at the saved checkpoints of {count} runs.',
  ),
  empty: 'No checkpoints recorded',
  emptyHint: 'Checkpoints show up here where a source lists the weights that were saved.',
  noneEvaluated: 'No {metric} known at these checkpoints',
  noneEvaluatedHint: 'A checkpoint needs an evaluation at its step or before it.',
  axis: 'x axis',
  step: 'Step',
  epoch: 'Epoch',
  size: 'Size',
  checkpoint: 'Checkpoint',
  evaluated: 'Evaluated',
  atItsStep: 'at its step',
  before: 'at step {step}, the latest before it',
  readAt: 'Evaluated at step {step}, the latest before it',
  notSaved: 'not saved',
  keyBest: 'ring best saved',
  keyNotSaved: 'hollow best evaluation, not saved',
  keyBefore: 'tail read at an earlier evaluation',
  bestOfAll: 'The best of them is {checkpoint} of {run}: {value}.',
  runBest: plural(
    '{run}: {count} checkpoint, {value} at {place}.',
    '{run}: {count} checkpoints, the best {value} at {place}.',
  ),
  runNone: plural(
    '{run}: {count} checkpoint, none with a known {metric}.',
    '{run}: {count} checkpoints, none with a known {metric}.',
  ),
  unsavedBest: 'Its best evaluation, {value} at {place}, was not saved.',
  atStep: 'step {step}',
  atEpoch: 'epoch {epoch}',
  endEpoch: '{value} · ep. {epoch}',
  endStep: '{value} · step {step}',
  best: 'best of its run',
  bestEvaluation: 'best evaluation',
  runsWithout: 'No checkpoints recorded: {runs}',
  readBefore: plural(
    '{count} checkpoint of {run} shows the evaluation before it',
    '{count} checkpoints of {run} show the evaluation before them',
  ),
  notPlaced: plural(
    '{count} checkpoint of {run} is not drawn: its {axis} or {metric} is not known',
    '{count} checkpoints of {run} are not drawn: their {axis} or {metric} is not known',
  ),
};
