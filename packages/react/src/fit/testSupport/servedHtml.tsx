import { renderToString } from 'react-dom/server';
import { served } from './served';

export const html = renderToString(served);
