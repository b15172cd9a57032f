import { existsSync } from 'node:fs';
import type { Options } from 'tsup';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import tsup from '../tsup.config';

const built = tsup as Options;
const sourceOf = (path: string) => path.replace('./dist/', 'src/').replace(/\.js$/, '.ts');

describe('the exports of the package', () => {
  test.each(Object.entries(manifest.exports))('%s has a source file', (_, target) => {
    expect(existsSync(new URL(`../${target['@runcompare/source']}`, import.meta.url))).toBe(true);
  });

  test.each(Object.entries(manifest.exports))('%s is built from that file', (_, target) => {
    const built = target['@runcompare/source'].replace('./src/', './dist/').replace(/\.ts$/, '');
    expect(target.types).toBe(`${built}.d.ts`);
    expect(target.default).toBe(`${built}.js`);
  });

  test.each(Object.entries(manifest.bin))(
    'the command %s is built from a source file',
    (_, path) => {
      const source = sourceOf(path);
      expect(existsSync(new URL(`../${source}`, import.meta.url))).toBe(true);
      expect(built.entry).toContain(source);
    },
  );

  test('are all that is built, beside the commands', () => {
    const sources = Object.values(manifest.exports).map((target) =>
      target['@runcompare/source'].slice('./'.length),
    );
    const commands = Object.values(manifest.bin).map(sourceOf);
    expect([...(built.entry as string[])].sort()).toEqual([...sources, ...commands].sort());
  });
});
