// Serves what `vite build` made, under a policy that allows files of the page's own and nothing else.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const policy = [
  "default-src 'self'",
  // Saving a chart as PNG draws it as an image first; without this, it says so and SVG still works.
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = join(import.meta.dirname, 'dist', pathname === '/' ? 'index.html' : pathname);
  const type = types[extname(file)];
  response.setHeader('Content-Security-Policy', policy);
  if (!type || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': type });
  createReadStream(file).pipe(response);
}).listen(process.env.PORT ?? 3000);
