const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the list of checkpoints says. */
export const checkpointListLabelsEn = {
  title: 'Checkpoints',
  runs: plural('{count} run', '{count} runs'),
  epoch: 'Epoch {epoch}',
  step: 'Step {step}',
  unknownPlace: 'Unknown step',
  best: 'Best',
  bestOfRun: 'Best of its run',
  atStep: 'step {step}',
  evaluatedBefore: 'evaluated at step {step}',
  notSaved: 'No checkpoint saved at the best step: {value} at {place}.',
  without: 'No checkpoints recorded: {runs}',
  sizesDiffer: 'From {least} to {most} each.',
  unknownSizes: plural(
    'The size of {count} checkpoint is not known.',
    'The size of {count} checkpoints is not known.',
  ),
  showAll: 'Show all {count} checkpoints of {run}',
  showFewer: 'Show fewer of {run}',
  deploy: 'Deploy {checkpoint} of {run}',
  download: 'Download {checkpoint} of {run}',
  deploying: 'Deploying',
  downloading: 'Downloading',
  deployed: 'Deployed {checkpoint} of {run}',
  downloaded: 'Downloading {checkpoint} of {run}',
  notDeployed: 'Not deployed: {reason}',
  notDownloaded: 'Not downloaded: {reason}',
  noReason: 'the source gave no reason',
  notAWebAddress: 'the address that the source gave is no web address',
};
