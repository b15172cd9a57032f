import { execFileSync } from 'node:child_process';

/** Licenses that ask for nothing but their text: what a host may ship without asking anyone. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/**
 * What a host installs beside the packages, directly or not: how many, and which of them have a
 * license that is not on the list. Of `A OR B` one must be, of `A AND B` both.
 * @param {readonly string[]} packages
 */
export function checkLicenses(packages) {
  const filters = packages.flatMap((name) => ['--filter', name]);
  const found = JSON.parse(
    execFileSync('pnpm', [...filters, 'licenses', 'list', '--prod', '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  );
  const rows = /** @type {[string, { readonly name: string }[]][]} */ (Object.entries(found));
  return {
    count: rows.flatMap(([, dependencies]) => dependencies).length,
    licenses: rows.map(([license]) => license),
    problems: rows
      .filter(([license]) => !isAllowed(license))
      .flatMap(([license, dependencies]) =>
        dependencies.map(({ name }) => `${name} is licensed as ${license}`),
      ),
  };
}

/** @param {string} license */
function isAllowed(license) {
  const bare = license.replaceAll(/[()]/g, '');
  return bare
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((one) => allowed.has(one)));
}
