import type { Comparison } from '../comparison/comparison';
import { shortenLabel } from '../format/shortenLabel';

/** Characters of a name in a report. GitHub takes 65,536 for a whole pull request text. */
const longest = 120;

/** The same comparison with names that fit a report; ids and metric keys stay as they are. */
export function withShortNames(comparison: Comparison): Comparison {
  const short = (name: string) => shortenLabel(name, longest);
  return {
    ...comparison,
    runs: comparison.runs.map((run) => ({
      ...run,
      name: short(run.name),
      label: short(run.label),
      model: run.model === undefined ? undefined : short(run.model),
    })),
    metrics: comparison.metrics.map((metric) => ({ ...metric, label: short(metric.label) })),
    replicates: comparison.replicates.map((set) => ({ ...set, labels: set.labels.map(short) })),
    ...(comparison.betterPeer && {
      betterPeer: { ...comparison.betterPeer, label: short(comparison.betterPeer.label) },
    }),
  };
}
