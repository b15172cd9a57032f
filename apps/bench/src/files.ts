/**
 * How long files are read: each beside a peer in the same run, how much memory that takes, and for
 * how long a page in a real Chromium stands still meanwhile: `pnpm bench:files`. Read the ratios;
 * milliseconds are this machine's.
 */
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright';
import { launchOptions } from '../../../.ci/browser.mjs';
import { servePage } from './chart/servePage';
import { msText, textTable } from './chart/textTable';
import { longestGap } from './files/longestGaps';
import { longFiles, writeLongFiles } from './files/longFiles';
import { peakMemory } from './files/peakMemory';
import { type FileReader, fileReaders } from './files/readers';
import { type FileTiming, timeReader } from './files/timeReader';

/** What the W3C calls a long task, and a person feels. */
const longTaskMs = 50;

const load = loadavg()[0]?.toFixed(1);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, load ${load}\n`);
writeLongFiles();

const header = ['', 'MB', 'ms', 'MB/s', 'peer', 'ms', 'ratio', 'goal', '', 'memory', "peer's"];
const rows = [header];
for (const [i, reader] of fileReaders().entries()) {
  const timing = await timeReader(reader);
  const memory = (who: 'ours' | 'peer') => peakMemory(i, who) / reader.file.bytes;
  rows.push([
    reader.name,
    (reader.file.bytes / 1e6).toFixed(0),
    msText(timing.ms),
    timing.mbPerSecond.toFixed(0),
    reader.peerName,
    msText(timing.peerMs),
    ratioText(timing.ratio),
    ...goalOf(reader, timing),
    ratioText(memory('ours')),
    ratioText(memory('peer')),
  ]);
}
for (const line of textTable(rows)) console.log(line);

const page = await servePage('files.html');
const browser = await chromium.launch(await launchOptions());
console.log(`\nChromium ${browser.version()}: the longest that a page stands still`);
try {
  const gaps = [['', 'ms', 'longest', 'goal', '', 'all at once']];
  for (const file of longFiles()) {
    const { ms, gapMs, peerGapMs } = await longestGap(browser, {
      url: `${page.url}files.html`,
      file,
    });
    const isMet = gapMs <= longTaskMs;
    gaps.push([
      file.what,
      msText(ms),
      msText(gapMs),
      `${longTaskMs} ms`,
      isMet ? 'met' : 'missed',
      msText(peerGapMs),
    ]);
  }
  for (const line of textTable(gaps)) console.log(line);
} finally {
  await browser.close();
  await page.close();
}

function goalOf({ goal }: FileReader, { ratio, mbPerSecond }: FileTiming): readonly string[] {
  if (!goal) return ['', ''];
  if ('ratio' in goal) return [ratioText(goal.ratio), ratio <= goal.ratio ? 'met' : 'missed'];
  return [`${goal.mbPerSecond} MB/s`, mbPerSecond >= goal.mbPerSecond ? 'met' : 'missed'];
}

function ratioText(ratio: number): string {
  return `${ratio.toFixed(2)} x`;
}
