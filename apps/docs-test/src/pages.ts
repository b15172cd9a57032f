import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page of documentation, by its path in the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Everything that people read: the README of the repository and of each package, and the guides. */
export function readPages(): readonly Page[] {
  return [
    'README.md',
    ...readmes('packages'),
    ...readmes('apps'),
    ...pagesIn('docs'),
    ...pagesIn('.github'),
  ].map((path) => ({ path, text: readFileSync(repository + path, 'utf8') }));
}

function readmes(folder: string): readonly string[] {
  return readdirSync(repository + folder)
    .map((name) => `${folder}/${name}/README.md`)
    .filter((path) => existsSync(repository + path));
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(repository + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
