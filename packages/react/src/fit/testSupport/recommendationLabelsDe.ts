import type { Labels } from '@runcompare/core';
import { plural, runs } from './plural';

/** What a recommendation says and offers, in German. */
export const recommendationLabelsDe: Pick<
  Labels,
  'recommendation' | 'recommendationActions' | 'verdict' | 'verdictDetail'
> = {
  recommendation: {
    isBest: '{best} ist der beste Lauf',
    leads: '{best} liegt bei {metric} vorn',
    notAlike: 'Nicht vergleichbar: {best} und {rival} wurden nicht gleich gemessen',
    tied: 'Kein klarer Sieger: {best} und {rival} liegen gleichauf',
    onlySeeds: 'Kein klarer Sieger: Diese Läufe unterscheiden sich nur im Seed',
    noneBest: 'Kein Lauf hat einen brauchbaren Wert für {metric}',
    subline: '{metric} {value}, {gap} besser als der nächste verglichene Lauf.',
    sublineSettings:
      '{metric} {value}, {gap} besser als {other}, der beste Lauf mit anderen Einstellungen.',
    sublineTiedLow: '{metric} {value} und {otherValue}; der niedrigere Wert steht vorn.',
    sublineTiedHigh: '{metric} {value} und {otherValue}; der höhere Wert steht vorn.',
    sublineEqual: '{metric} je {value}.',
    sublineAlone: '{metric} {value}.',
    worsened: '{delta} danach',
    likeForLike: 'Gleiches mit Gleichem',
    why: 'Warum',
    beforeYouAct: 'Vor dem Ausrollen',
  },
  recommendationActions: {
    deploy: '{run} ausrollen',
    save: 'Vergleich speichern',
    archiveRest: plural('{run} archivieren', 'Die anderen {count} archivieren'),
    moreSeeds: plural(
      'Befehl für {count} weiteren Seed kopieren',
      'Befehl für {count} weitere Seeds kopieren',
    ),
    more: 'Weitere Aktionen',
    deploying: (run) => `${run} wird ausgerollt`,
    deployed: (run) => `${run} ist ausgerollt`,
    notDeployed: (run, reason) => `Nicht ausgerollt: ${run}, ${reason}`,
    archiving: (count) => `${runs(count)} ${count === 1 ? 'wird' : 'werden'} archiviert`,
    archived: (count) => `${runs(count)} archiviert`,
    notArchived: (run, reason) => `Nicht archiviert: ${run}, ${reason}`,
    restoring: (count) => `${runs(count)} ${count === 1 ? 'wird' : 'werden'} wiederhergestellt`,
    restored: (count) => `${runs(count)} wiederhergestellt`,
    notRestored: (run, reason) => `Nicht wiederhergestellt: ${run}, ${reason}`,
    noAnswer: 'die Quelle hat nicht geantwortet',
    notReloaded: (reason) => `Erledigt, aber die Läufe ließen sich nicht neu laden: ${reason}`,
    undo: 'Rückgängig',
    retry: 'Erneut versuchen',
    confirmTitle: (count) => `${runs(count)} archivieren?`,
    confirmBody:
      'Diese Quelle kann einen archivierten Lauf nicht wiederherstellen: Er ist unwiederbringlich weg.',
    confirm: (count) => `${runs(count)} archivieren`,
    cancel: 'Abbrechen',
    copied: 'Befehl kopiert',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Der Befehl lautet:',
    saving: 'Vergleich wird gespeichert',
    saved: 'Vergleich gespeichert',
    notSaved: (reason) => `Nicht gespeichert: ${reason}`,
  },
  verdict: {
    clear: 'Eindeutig',
    likely: 'Wahrscheinlich',
    tie: 'Gleichstand',
    insufficient: 'Nicht genug Daten',
    notComparable: 'Nicht vergleichbar',
  },
  verdictDetail: {
    opens: 'Worauf sich das stützt',
    between: 'Zwischen',
    pair: '{best} und {rival}',
    why: 'Warum',
    difference: 'Unterschied',
    interval: '95-%-Intervall',
    intervalOf: '{low} bis {high}',
    overPairs: '{low} bis {high}, über alle {pairs} Paare',
    noise: 'Rauschen',
    noiseOf: 'Standardabweichung {sd}, {source}',
    noiseNone: 'nicht bekannt',
    source: {
      measured: 'auf beiden Seiten gemessen',
      pooled: 'über die Seeds dieser Gruppe gepoolt',
      largest: 'die größte dieser Gruppe, weil ihre Einstellungen unterschiedlich rauschen',
      assumed: 'angenommen, nicht gemessen',
    },
    runs: 'Gezählte Läufe',
    runsOf: '{nA} von {best}, {nB} von {rival}',
    method: 'Verfahren',
    methods: {
      welch: freedom('Welch-Test'),
      pooledSd: freedom('Studentscher t-Test'),
      largestSd: freedom('Studentscher t-Test'),
      assumedShare: () => 'Normalverteilung',
    },
    wobble: 'Zittern der Kurven',
    signFlip: 'Exaktes p des Vorzeichentests',
    atStep: 'Verglichen bis Schritt',
    settle: 'Klären würde es',
  },
};

function freedom(test: string) {
  return (df: number) => `${test}, {df} ${df === 1 ? 'Freiheitsgrad' : 'Freiheitsgrade'}`;
}
