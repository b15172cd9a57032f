/** What a report says beyond what a screen does. */
export const reportLabelsEn = {
  deltas: 'Deltas are taken against {baseline}.',
  gapOfLarger:
    'A percentage is |value − reference| / max(|value|, |reference|): the share of the larger magnitude, so that “better” and “worse” are the same number.',
  gapOfReference:
    'A percentage is |value − reference| / |reference|: the share of the best value where runs are ranked, of the baseline beside a delta.',
};
