#!/usr/bin/env node
import { writeManifest } from './writeManifest';

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-') || rest.length > 0) {
  console.error(
    'Usage: runcompare-manifest FOLDER\n\nWrites FOLDER/runcompare-manifest.json, the list of its files, so that a page can read the folder from a web server.',
  );
  process.exitCode = folder === '--help' ? 0 : 2;
} else {
  try {
    const { path, count, problems } = await writeManifest(folder);
    for (const { path, problem } of problems) console.error(`Left out ${path}: ${problem}`);
    console.log(`${path}: ${count} files`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
