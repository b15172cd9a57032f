export type { ServerOptions } from '../http/requestJson';
export { ServerError } from '../http/serverError';
export { createRestActions, type RestActions } from './createRestActions';
export { createRestSource } from './createRestSource';
