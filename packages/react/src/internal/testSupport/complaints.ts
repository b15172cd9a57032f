import type { Mock } from 'vitest';

/**
 * What was written to the console, but for a hint of React 18: a library that takes this for a browser,
 * by its document, is told about servers. A server has none.
 */
export function complaints(spy: Mock<typeof console.error>): readonly unknown[][] {
  const ofServer = /useLayoutEffect does nothing on the server/;
  return spy.mock.calls.filter(([said]) => !ofServer.test(`${said}`));
}
