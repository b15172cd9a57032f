/** How the percentage of a gap is computed. */
export const gapLabelsEn = {
  ofLarger:
    '|{value} − {reference}| / {larger}: the share of the larger value, so “worse” and “better” are the same number.',
  ofReference: '|{value} − {reference}| / {larger}: the share of the reference.',
};
