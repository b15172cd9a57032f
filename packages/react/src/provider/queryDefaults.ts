/**
 * Of every query, whichever client runs it. Not online only: many sources read files of this
 * machine. Never stale by time: a list is read again on purpose, and histories when their run
 * changed. One that took too long is not waited for three times.
 */
export const queryDefaults = {
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  retry: (failures: number, error: Error) => failures < 2 && error.name !== 'TimeoutError',
  retryDelay: (failures: number) => 1000 * 2 ** failures,
  throwOnError: false,
  refetchOnMount: true,
} as const;
