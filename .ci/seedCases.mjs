import process from 'node:process';
import fc from 'fast-check';

// The whole test run draws the same cases of the same files, on any machine; a run of one package
// draws new ones each time.
const seed = Number(process.env.CASES_SEED);
if (seed) fc.configureGlobal({ seed });
