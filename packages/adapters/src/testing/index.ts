export { describeRunActions, type RunActionsCase } from './describeRunActions';
export { describeRunSource, type RunSourceCase, type TestRunner } from './describeRunSource';
