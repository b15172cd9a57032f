import type { Labels } from '@runcompare/core';
import { plural, runs } from './plural';

const were = (count: number) => `${runs(count)} ${count === 1 ? 'wurde' : 'wurden'}`;

/** What cleaning up says, in German. */
export const bulkActionLabelsDe: Labels['bulkActions'] = {
  title: 'Aufräumen',
  lists: 'Welche Läufe',
  list: {
    worse: 'Schlechter',
    rule: 'Automatisch',
    selected: 'Ausgewählt',
    archived: 'Archiv',
  },
  worseByMoreThan: 'Schlechter um mehr als',
  notAPercentage: (fallback) => `Kein Prozentwert von 0 bis 100: Es gilt ${fallback}.`,
  none: 'Kein Lauf ist mehr als {threshold} schlechter als der beste.',
  some: plural(
    '{count} Lauf ist {range} schlechter als {best}.',
    '{count} Läufe sind {range} schlechter als {best}.',
  ),
  noneSelected: 'Kein Lauf ist ausgewählt.',
  someSelected: plural('{count} Lauf ist ausgewählt.', '{count} Läufe sind ausgewählt.'),
  noneArchived: 'Kein Lauf ist archiviert.',
  someArchived: plural('{count} Lauf ist archiviert.', '{count} Läufe sind archiviert.'),
  rule: {
    dryRun: 'Ein Probelauf: Archiviert wird erst auf Knopfdruck.',
    none: 'Die Regel würde keinen Lauf archivieren.',
    some: plural(
      'Die Regel würde {count} Lauf archivieren, der mehr als {threshold} schlechter ist als {best}.',
      'Die Regel würde {count} Läufe archivieren, die mehr als {threshold} schlechter sind als {best}.',
    ),
    picked: 'Würde archiviert',
    pickedBecause: '{gap} schlechter, über {threshold}',
    failed: 'Fehlgeschlagen oder abgebrochen, nichts gespeichert',
    failedBecause: 'Kein Wert und kein Checkpoint',
    spared: 'Verschont',
    underThreshold: '{gap} schlechter, nicht über der Schwelle',
    noGap: 'Bei {metric} ist kein Prozentabstand zum besten möglich',
    noValue: 'Kein brauchbarer Wert für {metric}',
    mayBeRunning: 'Läuft vielleicht noch: Die Quelle sagt es nicht',
    withinNoise: 'Innerhalb des doppelten Rauschens des besten: {difference} auseinander',
    belowMinimum: 'Der Unterschied ist zu klein, um zu zählen: {difference}',
    onFront: 'Nicht in allen Zielgrößen zugleich geschlagen',
  },
  checkpoints: plural('{count} Checkpoint', '{count} Checkpoints'),
  runs: plural('{count} Lauf', '{count} Läufe'),
  protected: 'Geschützt: {reason}',
  because: {
    bestOfGroup: 'bester seiner Gruppe',
    running: 'läuft noch',
    baseline: 'Baseline',
    saved: 'in einem gespeicherten Vergleich',
    deployed: 'ausgerollt',
    pinned: 'angeheftet',
  },
  archive: {
    button: (count) => `${count} archivieren`,
    started: (count) => `${becoming(count)} archiviert`,
    busy: (done, count) => `${done} von ${count} archiviert`,
    done: (what) => `Archiviert: ${what}`,
    rowDone: 'Archiviert',
    rowNot: (reason) => `Nicht archiviert: ${reason}`,
    failed: (count) => `${were(count)} nicht archiviert.`,
  },
  restore: {
    button: (count) => `${count} wiederherstellen`,
    started: (count) => `${becoming(count)} wiederhergestellt`,
    busy: (done, count) => `${done} von ${count} wiederhergestellt`,
    done: (what) => `Wiederhergestellt: ${what}`,
    rowDone: 'Wiederhergestellt',
    rowNot: (reason) => `Nicht wiederhergestellt: ${reason}`,
    failed: (count) => `${were(count)} nicht wiederhergestellt.`,
  },
  delete: {
    button: (count) => `${count} löschen …`,
    one: (run) => `${run} löschen …`,
    short: 'Löschen …',
    started: (count) => `${becoming(count)} gelöscht`,
    busy: (done, count) => `${done} von ${count} gelöscht`,
    done: (what) => `Gelöscht: ${what}`,
    rowDone: 'Gelöscht',
    rowNot: (reason) => `Nicht gelöscht: ${reason}`,
    failed: (count) => `${were(count)} nicht gelöscht.`,
  },
  confirm: {
    deleteTitle: (count) => `${runs(count)} löschen?`,
    deleteTitleBytes: (count, bytes) => `${runs(count)} und ${bytes} löschen?`,
    deleteHistories: plural(
      'Der Verlauf wird an der Quelle entfernt: unwiederbringlich.',
      'Die Verläufe werden an der Quelle entfernt: unwiederbringlich.',
    ),
    deleteCheckpoints: (count, checkpoints) =>
      `${count === 1 ? 'Der Verlauf' : 'Die Verläufe'} und ${checkpoints} ${checkpoints === 1 ? 'Checkpoint' : 'Checkpoints'} werden an der Quelle entfernt: unwiederbringlich.`,
    archiveInsteadHint: (count) =>
      `Archivieren blendet ${count === 1 ? 'ihn' : 'sie'} stattdessen aus und lässt sich rückgängig machen.`,
    deleteNow: (count) => `${runs(count)} löschen`,
    deletePhrase: (count) => `${runs(count)} löschen`,
    archiveTitle: (count) => `${runs(count)} archivieren?`,
    archiveBody: plural(
      'Diese Quelle kann einen archivierten Lauf nicht wiederherstellen: Er ist unwiederbringlich weg.',
      'Diese Quelle kann archivierte Läufe nicht wiederherstellen: Sie sind unwiederbringlich weg.',
    ),
    archiveNow: (count) => `${runs(count)} archivieren`,
    typePhrase: 'Zum Bestätigen {phrase} eingeben',
    kept: 'Bleiben, weil geschützt: {runs}.',
    keptRun: '{run} ({reason})',
    protectedRun: '{run} ist geschützt: {reason}.',
    andMore: '{runs} und {count} weitere',
    archiveInstead: 'Stattdessen archivieren',
    cancel: 'Abbrechen',
  },
  notFound: 'an der Quelle nicht gefunden',
  noAnswer: 'die Quelle hat für diesen Lauf nicht geantwortet',
  noReason: 'die Quelle hat keinen Grund genannt',
  stoppedUnanswered: 'angehalten, bevor die Quelle geantwortet hat: vielleicht doch erledigt',
  stop: 'Anhalten',
  stopping: 'Wird angehalten',
  notStarted: (count) => `${count} nicht begonnen.`,
  notReloaded: (reason) =>
    `An der Quelle erledigt, aber die Läufe ließen sich nicht neu laden: ${reason}`,
  readAgain: 'Neu laden',
  runCount: runs,
  retry: 'Erneut versuchen',
  retryRuns: (count) => `${count} erneut versuchen`,
  retryRun: (run) => `${run} erneut versuchen`,
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
};

function becoming(count: number): string {
  return `${runs(count)} ${count === 1 ? 'wird' : 'werden'}`;
}
