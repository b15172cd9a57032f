import { menuLoader } from '../internal/MenuOnDemand';

export const cellMenu = menuLoader(async () => (await import('./CellMenu')).CellMenu);
