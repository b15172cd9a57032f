/** A verdict in a word. */
export const verdictLabelsEn = {
  clear: 'Clear',
  likely: 'Likely',
  tie: 'Tie',
  insufficient: 'Insufficient',
  notComparable: 'Not comparable',
};
