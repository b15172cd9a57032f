export type { ServerOptions } from '../http/requestJson';
export { ServerError } from '../http/serverError';
export { createTensorBoardHttpSource } from './createTensorBoardHttpSource';
