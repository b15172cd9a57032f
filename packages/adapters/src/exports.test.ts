import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

describe('the exports of the package', () => {
  test.each(Object.entries(manifest.exports))('%s has a source file', (_, target) => {
    expect(existsSync(new URL(`../${target['@runcompare/source']}`, import.meta.url))).toBe(true);
  });

  test.each(Object.entries(manifest.exports))('%s is built from that file', (_, target) => {
    const built = target['@runcompare/source'].replace('./src/', './dist/').replace(/\.ts$/, '');
    expect(target.types).toBe(`${built}.d.ts`);
    expect(target.default).toBe(`${built}.js`);
  });
});
