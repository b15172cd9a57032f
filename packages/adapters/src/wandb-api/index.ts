export { ServerError } from '../http/serverError';
export type { WandbServerOptions } from './askWandb';
export { createWandbApiActions, type WandbApiActions } from './createWandbApiActions';
export { createWandbApiSource } from './createWandbApiSource';
