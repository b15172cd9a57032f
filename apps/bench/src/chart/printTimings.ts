import type { Compared } from './compareTimings';
import { contestants, yardstick } from './contestants';
import { type Operation, operations } from './operations';
import { msText, textTable } from './textTable';
import { limitMs } from './timeOperation';

/** What came of one size: per operation and library. */
export type SizeResults = Map<Operation, ReadonlyMap<string, Compared>>;

export interface TimingsOptions {
  readonly points: number;
  /** How many were asked for. */
  readonly rounds: number;
}

export function printTimings(results: SizeResults, { points, rounds }: TimingsOptions): void {
  const header = [
    `5 x ${points.toLocaleString('en-US')} points`,
    ...operations.flatMap((operation) => [`${operation} ms`, `x ${yardstick}`]),
  ];
  const rows = contestants.map((name) => [
    name,
    ...operations.flatMap((operation) => cells(results.get(operation)?.get(name), rounds)),
  ]);
  console.log(`\n${textTable([header, ...rows]).join('\n')}`);
}

function cells(result: Compared | undefined, rounds: number): readonly [ms: string, ratio: string] {
  switch (result?.state) {
    case 'timed': {
      const few = result.rounds < rounds ? ` (${result.rounds} of ${rounds})` : '';
      return [msText(result.ms) + few, result.ratio?.toFixed(2) ?? ''];
    }
    case 'tooSlow':
      return [`> ${limitMs / 1000} s`, 'cut off'];
    case 'unable':
      return ['not yet', ''];
    default:
      return ['given up', ''];
  }
}
