import type { Objective } from '@runcompare/core';

export const objective: Objective = { metric: 'eval_loss', direction: 'min' };
