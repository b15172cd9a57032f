/** What can be done with one run of a list, and what became of it. */
export const rowMenuLabelsEn = {
  label: (run: string) => `Actions for ${run}`,
  more: 'More actions',
  add: 'Add to comparison',
  remove: 'Remove from comparison',
  setBaseline: 'Set as baseline',
  archive: 'Archive',
  restore: 'Restore',
  deploy: 'Deploy',
  download: 'Download',
  downloading: (run: string) => `Downloading ${run}`,
  /** From here on the browser shows it. */
  downloaded: (run: string) => `The download of ${run} has started`,
  notDownloaded: (run: string, reason: string) => `Not downloaded: ${run}, ${reason}`,
  busy: 'Another run is being changed',
  copyId: 'Copy id',
  copied: (id: string) => `Copied ${id}`,
  /** Where a browser refuses: to be copied by hand. */
  notCopied: (id: string) => `Not copied, the browser refused: ${id}`,
  openRun: 'Open run',
  open: (where: string) => `Open in ${where}`,
  startedAnew: (count: number) =>
    `Selection started anew: ${count} ${count === 1 ? 'run belongs' : 'runs belong'} to another group`,
};
