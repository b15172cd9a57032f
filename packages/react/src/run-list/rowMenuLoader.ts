import { menuLoader } from '../internal/MenuOnDemand';

export const rowMenu = menuLoader(async () => (await import('./RowMenu')).RowMenu);
