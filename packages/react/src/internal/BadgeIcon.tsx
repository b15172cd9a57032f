import type { RunBadge } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from './Icon';
import {
  archiveIcon,
  divergedIcon,
  failIcon,
  type IconDrawing,
  noneIcon,
  runningIcon,
  tieIcon,
  trophyIcon,
  warnIcon,
} from './icons';

const icons: { readonly [kind in RunBadge['kind']]?: IconDrawing } = {
  best: trophyIcon,
  worse: warnIcon,
  tie: tieIcon,
  otherSeed: tieIcon,
  running: runningIcon,
  queued: runningIcon,
  failed: failIcon,
  cancelled: failIcon,
  diverged: divergedIcon,
  archived: archiveIcon,
  noEval: noneIcon,
};

/** The icon of a badge that has one. A small share worse is no warning, so it has no triangle. */
export function BadgeIcon({
  badge: { kind, tone },
}: {
  readonly badge: Pick<RunBadge, 'kind' | 'tone'>;
}): ReactElement | null {
  const drawing = kind === 'worse' && tone !== 'warn' ? undefined : icons[kind];
  return drawing ? <Icon drawing={drawing} /> : null;
}
