/** What nearly every component says where something is done, or did not work. */
export const uiLabelsEn = {
  undo: 'Undo',
  dismiss: 'Dismiss',
  retry: 'Retry',
  tryAgain: 'Try again',
  notLoaded: 'This part did not load. Check the connection and try again.',
};
