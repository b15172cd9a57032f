import { configure } from '@testing-library/react';
import { beforeEach } from 'vitest';

// Clicks and keys come from the browser here, not from `act`: React is told not to expect it.
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

// A busy machine answers late, not wrongly.
configure({ asyncUtilTimeout: 5_000 });
