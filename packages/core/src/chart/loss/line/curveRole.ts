/** `eval` is the objective as it was evaluated, `train` what was logged while training. */
export type CurveRole = 'eval' | 'train';
