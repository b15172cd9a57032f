import { StrictMode, version } from 'react';
import { renderToString } from 'react-dom/server';
import { everyComponent } from './everyComponent';

export const reactVersion = version;

/** What a server sends of every component, by its name. */
export const everyHtml = Object.fromEntries(
  Object.entries(everyComponent).map(([name, show]) => [
    name,
    renderToString(<StrictMode>{show({})}</StrictMode>),
  ]),
);
