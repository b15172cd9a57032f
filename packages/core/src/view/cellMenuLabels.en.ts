/** What can be done with a cell of the metrics table, or with its row. */
export const cellMenuLabelsEn = {
  title: (cell: string) => `Actions for ${cell}`,
  copyValue: 'Copy value',
  copyRow: 'Copy row',
  hide: 'Hide this metric',
  readings: {
    atBest: 'At the best step',
    last: 'Last value',
    min: 'Smallest value',
    max: 'Largest value',
    mean: 'Mean over the run',
  },
};
