import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, preview } from 'vite';

export interface ServedPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds a page of this folder for production, from the packages' sources, and serves it. */
export async function servePage(
  html: 'index.html' | 'app.html' | 'files.html' = 'index.html',
): Promise<ServedPage> {
  // Vite would keep what the shell has set, and React for development is slower.
  process.env.NODE_ENV = 'production';
  const shared = {
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    build: {
      outDir: fileURLToPath(new URL('../../dist/page', import.meta.url)),
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: html },
    },
  } as const;
  await build({
    ...shared,
    resolve: { conditions: ['@runcompare/source', ...defaultClientConditions] },
  });
  const server = await preview({ ...shared, preview: { host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The page was built, but nothing serves it.');
  return { url, close: () => server.close() };
}
