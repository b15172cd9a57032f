import { partLoader } from '../internal/partLoader';

/** TanStack Virtual, loaded with the first long list. */
export const virtualCore = partLoader(() => import('@tanstack/virtual-core'));

export type VirtualCore = Awaited<ReturnType<typeof virtualCore.load>>;
