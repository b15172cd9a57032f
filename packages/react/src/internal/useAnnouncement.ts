'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

const interval = 1000;

/**
 * Text for a polite live region: at most one message a second, and of those that come faster the
 * last one, so that holding a key down does not queue up speech.
 */
export function useAnnouncement(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastAt = useRef(-Infinity);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((text: string) => {
    clearTimeout(timer.current);
    const speak = () => {
      lastAt.current = performance.now();
      setSaid(text);
    };
    const wait = lastAt.current + interval - performance.now();
    if (wait <= 0) speak();
    else timer.current = setTimeout(speak, wait);
  }, []);
  return [said, say];
}
