export type { ServerOptions } from '../http/requestJson';
export { ServerError } from '../http/serverError';
export { createMlflowActions, type MlflowActions } from './createMlflowActions';
export { createMlflowSource, type MlflowSourceOptions } from './createMlflowSource';
