/** What a recommendation says first. */
export const recommendationLabelsEn = {
  isBest: '{best} is the best run',
  leads: '{best} has the best {metric}',
  notAlike: 'Not comparable: {best} and {rival} were not measured alike',
  tied: 'No clear winner: {best} and {rival} are tied',
  onlySeeds: 'No clear winner: these runs differ only by seed',
  noneBest: 'No run has a usable {metric}',
  subline: '{metric} {value}, {gap} better than the next compared run.',
  sublineSettings: '{metric} {value}, {gap} better than {other}, the best run of other settings.',
  sublineTiedLow: '{metric} {value} and {otherValue}; the lower one is listed first.',
  sublineTiedHigh: '{metric} {value} and {otherValue}; the higher one is listed first.',
  sublineEqual: '{metric} {value} each.',
  sublineAlone: '{metric} {value}.',
  worsened: '{delta} after',
  likeForLike: 'Like for like',
  why: 'Why',
  beforeYouAct: 'Before you deploy',
};
