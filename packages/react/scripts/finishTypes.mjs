// Makes what tsc left in `dist` fit to be shipped: declarations that an entry leads to, naming files in
// full as ES modules do, and no others.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.d.ts'))
  .map((path) => join(dist, path));
const reached = new Set();

for (const path of declarations.filter((path) => path.endsWith('index.d.ts'))) finish(path);
for (const path of declarations.filter((path) => !reached.has(path))) rmSync(path);

/** @param {string} path */
function finish(path) {
  if (reached.has(path) || !existsSync(path)) return;
  reached.add(path);
  const text = readFileSync(path, 'utf8');
  const named = text.replace(
    /((?:from|import)\s*\(?\s*['"])(\.{1,2}\/[^'"]+)(?=['"])/g,
    (_, start, target) => {
      finish(join(dirname(path), `${target}.d.ts`));
      return `${start}${target}.js`;
    },
  );
  writeFileSync(path, named);
}
