import { partLoader } from './partLoader';

/** Loaded for all menus at once, from when the first of them may be opened. */
export const menuPopup = partLoader(async () => (await import('./MenuPopup')).MenuPopup);
