export type { ServerOptions } from '../http/requestJson';
export { ServerError } from '../http/serverError';
export { createTrackioActions, type TrackioActions } from './createTrackioActions';
export { createTrackioSource } from './createTrackioSource';
