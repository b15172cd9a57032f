/** What to know before acting; keys are codes of a caveat. */
export const caveatMessagesEn = {
  stepBudget: 'Step budgets differ: {a} steps for {best}, {b} for {rival}.',
  differentData:
    'Data differ: {a} for {best}, {b} for {rival}. Values compare only where both were evaluated on the same set.',
  winnersCurse:
    'The best of {of} equal runs looks {expected} better than it is by chance alone; this lead is {lead}.',
  atStep: 'A run still trains, so both are compared up to step {step}.',
  replicates: '{n} runs of this group differ only by seed and span {span}: {runs}.',
  replicatesPlain: '{n} runs of this group differ only by seed: {runs}.',
  exactTie: 'Exactly equal to {others}: {by} decides the order.',
  betterPeer: '{label} of the same group has a better {metric} ({value}) and is not compared.',
  otherObjective: 'Rank by something else that these runs record: {metrics}.',
  otherObjectiveAsk:
    'Rank by something else that these runs record, and say whether lower or higher is better: {metrics}.',
  differentModels: 'Different models are compared: {models}.',
  divergedAt: '{run} diverged from step {step}.',
  diverged: '{run} diverged.',
  overfitting: '{run} overfits: its last evaluation is {percent} worse than its best.',
  running: '{run} is still running: its value is provisional.',
  stopped: '{run} stopped at {done} of {planned} steps, or is still running.',
  unknownStatus: '{run} does not say whether it finished.',
  failed: '{run} failed; its best value so far counts.',
  cancelled: '{run} was cancelled; its best value so far counts.',
  resumed: '{run} was resumed; its training time is the sum of {segments} parts.',
  noCheckpointAtBest: 'No checkpoint of {run} was saved at its best step.',
  bestIsLastValue: 'The best value of {run} is unknown: it is ranked by its last one.',
  noValue: 'Without a usable value, and so not ranked: {runs}.',
};

/** What decides between equals; keys are tie-breaks. */
export const tieBreakMessagesEn = {
  trainingTime: 'less training time',
  earlierBest: 'the earlier best step',
  newer: 'the newer run',
  id: 'the id',
};
