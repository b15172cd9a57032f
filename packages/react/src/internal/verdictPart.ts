import { partLoader } from './partLoader';

/** What puts the details of verdicts into words, loaded from when the first of them may be opened. */
export const verdictPart = partLoader(
  async () => (await import('./VerdictDetailList')).VerdictDetailList,
);
