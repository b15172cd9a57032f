export { describeRunSource, type RunSourceCase, type TestRunner } from './describeRunSource';
