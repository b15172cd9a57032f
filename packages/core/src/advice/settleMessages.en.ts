/** How many more seeds, `count` being the placeholder of the number. */
const moreSeeds = (n: number, count: string) => (n === 1 ? 'One more seed' : `${count} more seeds`);

/** What would settle a comparison. */
export const settleMessagesEn = {
  seedsOfBoth: (n: number) => `${moreSeeds(n, '{a}')} each of {best} and {rival}`,
  seedsOfEach: (a: number, b: number) =>
    `${moreSeeds(a, '{a}')} of {best} and ${b === 1 ? 'one' : '{b}'} more of {rival}`,
  seedsOfOne: (n: number) => `${moreSeeds(n, '{a}')} of {run}`,
  seedsCost: ' ({time} of training)',
  settle: '{seeds} could settle it.',
  measure: '{seeds} would measure the noise; a difference of {sds} times that noise would show.',
  settleTooSmall:
    'Even {n} seeds each would only show differences from {smallest}; this one is {difference}.',
};
