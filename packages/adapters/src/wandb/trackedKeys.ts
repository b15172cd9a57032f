/** Under what trainers log their own steps to W&B, whose `_step` counts calls of `log`. */
export const trainerSteps = ['train/global_step', 'trainer/global_step', 'global_step'] as const;

/** Under what they log their epochs. */
export const trainerEpochs = ['train/epoch', 'epoch'] as const;
