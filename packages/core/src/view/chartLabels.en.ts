/** What every chart says around its picture. */
export const chartLabelsEn = {
  chart: 'Chart',
  table: 'Table',
  showAs: 'Show as',
  runs: 'Runs in the chart',
  save: 'Save the chart',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  notSaved: 'Not saved: {reason}',
};
