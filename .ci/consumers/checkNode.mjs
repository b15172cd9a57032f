import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runIn } from './stageConsumers.mjs';

/**
 * Core and adapters without a browser and without React.
 * @param {import('./check.mjs').Consumers} consumers
 * @param {string} runs a folder of training runs
 */
export function checkNode({ stage }, runs) {
  const folder = join(stage, 'node');

  test('node: a folder of runs becomes a verdict', () => {
    const printed = runIn(folder, ['node', 'verdict.js', runs]);
    assert.match(printed, /^No clear winner: lr3e-3-bs16-seed4 and .* are tied \(Tie\)$/m);
    assert.match(printed, /differ by 0\.041/);
  });

  test('node: a worker thread gives a comparison', () => {
    const printed = runIn(folder, ['node', 'inWorker.js', runs]);
    assert.match(printed, /^\| Best eval loss .*2\.334/m);
  });

  test('node: CommonJS gets the same functions', () => {
    assert.match(runIn(folder, ['node', 'required.cjs']), /^06a9655e is the best run$/m);
  });

  test('node: React does not come along', () => {
    assert.throws(() => runIn(folder, ['node', '-e', 'import("react")']), /ERR_MODULE_NOT_FOUND/);
  });
}
