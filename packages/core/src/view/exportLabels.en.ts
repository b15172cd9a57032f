/** What the export menu says. */
export const exportLabelsEn = {
  export: 'Export',
  copyMarkdown: 'Copy as Markdown',
  saveMarkdown: 'Report (.md)',
  saveCsv: 'Spreadsheet (.csv)',
  saveJson: 'Data (.json)',
  copyLink: 'Copy link',
  copied: 'Copied',
  copiedMarkdown: 'Copied as Markdown.',
  copiedLink: 'Link copied.',
  saved: 'Saved {name}.',
  notSaved: 'Not saved: {reason}',
  leftOut: 'Too long for a link, left out: {parts}.',
  linkPart: { visibleMetrics: 'visible metrics', axis: 'axes', list: 'filters of the list' },
  refused: 'Not copied: the browser refused',
  copyByHand: 'The text is selected: copy it with the keys of your system.',
  text: 'Text to copy',
  close: 'Close',
  /** Becomes part of a file's name. */
  fileName: 'comparison {model}',
};
