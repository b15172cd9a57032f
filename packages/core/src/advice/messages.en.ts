import { caveatMessagesEn, tieBreakMessagesEn } from './caveatMessages.en';
import { reasonMessagesEn } from './reasonMessages.en';
import { settleMessagesEn } from './settleMessages.en';
import { verdictMeansMessagesEn } from './verdictMeansMessages.en';
import { verdictMessagesEn } from './verdictMessages.en';

/**
 * Templates of every sentence of advice. `{...}` is filled by the view; a translation is another
 * object of this type.
 */
export const messagesEn = {
  reason: reasonMessagesEn,
  caveat: { ...caveatMessagesEn, ...settleMessagesEn },
  ...verdictMessagesEn,
  ...verdictMeansMessagesEn,
  tieBreak: tieBreakMessagesEn,
};

/** A translation is another object of this type. */
export type AdviceMessages = typeof messagesEn;
