export type { ServerOptions } from '../http/requestJson';
export { ServerError } from '../http/serverError';
export {
  createSupabaseActions,
  type SupabaseActions,
  type SupabaseActionsOptions,
} from './createSupabaseActions';
export { createSupabaseSource, type SupabaseSourceOptions } from './createSupabaseSource';
export { createSupabaseStore, type SupabaseStoreOptions } from './createSupabaseStore';
