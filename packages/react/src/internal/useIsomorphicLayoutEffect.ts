import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, of which React 18 would complain on a server, where no effect runs anyway. */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;
