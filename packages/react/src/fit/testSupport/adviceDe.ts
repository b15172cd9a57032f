import type { Labels } from '@runcompare/core';

const moreSeeds = (n: number, count: string) =>
  n === 1 ? 'Ein weiterer Seed' : `${count} weitere Seeds`;

/** Every sentence of advice, in German. */
export const adviceDe: Labels['advice'] = {
  reason: {
    betterThanNext: '{metric} {gap} besser als bei {other}',
    betterThanNextPlain: '{metric} besser als bei {other}',
    aheadLow: '{metric} {gap} niedriger als bei {other}',
    aheadLowPlain: '{metric} niedriger als bei {other}',
    aheadHigh: '{metric} {gap} höher als bei {other}',
    aheadHighPlain: '{metric} höher als bei {other}',
    converged: 'Konvergiert in Epoche {epoch} von {of}',
    bestInMetricHigh: '{metric} am höchsten',
    bestInMetricLow: '{metric} am niedrigsten',
  },
  caveat: {
    stepBudget: 'Unterschiedlich lange trainiert: {a} Schritte bei {best}, {b} bei {rival}.',
    differentData:
      'Unterschiedliche Daten: {a} bei {best}, {b} bei {rival}. Die Werte sind nur vergleichbar, wenn beide auf derselben Menge evaluiert wurden.',
    winnersCurse:
      'Der beste von {of} gleichwertigen Läufen wirkt allein durch Zufall um {expected} besser, als er ist; dieser Vorsprung beträgt {lead}.',
    atStep: 'Ein Lauf trainiert noch, deshalb werden beide bis Schritt {step} verglichen.',
    seedsOfBoth: (n) => `${moreSeeds(n, '{a}')} je Konfiguration von {best} und {rival}`,
    seedsOfEach: (a, b) =>
      `${moreSeeds(a, '{a}')} von {best} und ${b === 1 ? 'ein weiterer' : '{b} weitere'} von {rival}`,
    seedsOfOne: (n) => `${moreSeeds(n, '{a}')} von {run}`,
    seedsCost: ' ({time} Training)',
    settle: 'Klären ließe es sich so: {seeds}.',
    measure:
      'So ließe sich das Rauschen messen: {seeds}. Erkennbar wäre dann ein Unterschied vom {sds}-Fachen des Rauschens.',
    settleTooSmall:
      'Selbst je {n} Seeds zeigten nur Unterschiede ab {smallest}; dieser beträgt {difference}.',
    replicates:
      '{n} Läufe dieser Gruppe unterscheiden sich nur im Seed und streuen über {span}: {runs}.',
    replicatesPlain: '{n} Läufe dieser Gruppe unterscheiden sich nur im Seed: {runs}.',
    exactTie: 'Exakt gleichauf mit {others}: Die Reihenfolge richtet sich nach {by}.',
    betterPeer:
      '{label} aus derselben Gruppe ist bei {metric} besser ({value}) und wird hier nicht verglichen.',
    otherObjective: 'Nach etwas anderem ordnen, das diese Läufe aufzeichnen: {metrics}.',
    otherObjectiveAsk:
      'Nach etwas anderem ordnen, das diese Läufe aufzeichnen, und angeben, ob niedriger oder höher besser ist: {metrics}.',
    differentModels: 'Verglichen werden verschiedene Modelle: {models}.',
    divergedAt: '{run} ist ab Schritt {step} divergiert.',
    diverged: '{run} ist divergiert.',
    overfitting: '{run} überanpasst: Die letzte Evaluation ist {percent} schlechter als die beste.',
    running: '{run} läuft noch: Der Wert ist vorläufig.',
    stopped: '{run} hat bei {done} von {planned} Schritten aufgehört oder läuft noch.',
    unknownStatus: 'Bei {run} ist nicht bekannt, ob der Lauf fertig ist.',
    failed: '{run} ist fehlgeschlagen; es zählt der beste Wert bis dahin.',
    cancelled: '{run} wurde abgebrochen; es zählt der beste Wert bis dahin.',
    resumed: '{run} wurde fortgesetzt; die Trainingszeit ist die Summe aus {segments} Teilen.',
    noCheckpointAtBest: 'Am besten Schritt von {run} wurde kein Checkpoint gespeichert.',
    bestIsLastValue: 'Der beste Wert von {run} ist unbekannt: Es zählt der letzte.',
    noValue: 'Ohne brauchbaren Wert und deshalb nicht eingeordnet: {runs}.',
  },
  tie: {
    withinNoise:
      'Sie liegen {difference} auseinander, das Rauschen beträgt ±{half}: nicht zu unterscheiden',
    withinNoiseOfMeans:
      'Über ihre Seeds gemittelt ({nA} und {nB}) liegen sie {difference} auseinander, das Rauschen beträgt ±{half}: nicht zu unterscheiden',
    belowMinimum: 'Sie liegen {difference} auseinander, weniger als das, worauf es hier ankommt',
    withinWobble:
      'Sie liegen {difference} auseinander, weniger als das Doppelte des Zitterns ihrer eigenen Kurven ({wobble})',
    meansReversed:
      'Über ihre Seeds gemittelt ({nA} und {nB}) liegen die Einstellungen von {rival} um {difference} vorn: {best} ist nur der beste Einzellauf',
  },
  verdict: {
    likelyAssumed:
      'Das Rauschen zwischen Seeds ist angenommen (±{half}), nicht gemessen: deshalb wahrscheinlich und nicht eindeutig.',
    likelyPooled:
      'Das Rauschen zwischen Seeds stammt von anderen Einstellungen (±{half}): deshalb wahrscheinlich und nicht eindeutig.',
    sameConfiguration:
      'Diese Läufe unterscheiden sich nur im Seed: Der beste ist der glücklichste, nicht die bessere Einstellung.',
    noNoise:
      'Keine Wiederholungen, und für {metric} wird kein Rauschen angenommen: Nichts sagt, was der Zufall ausmacht.',
    noValue: 'Eine Seite hat keinen brauchbaren Wert.',
    noValueAtStep:
      'Ein Lauf trainiert noch, und der Wert des anderen am selben Schritt ist nicht bekannt.',
    outOfRange: 'Die Werte sind zu groß, um sie zu vergleichen.',
    evalSet: 'Sie wurden auf verschiedenen Mengen evaluiert: {a} und {b}.',
    evalSamples: 'Sie wurden auf {a} und {b} Beispielen evaluiert: auf verschiedenen Mengen.',
    tokenizer:
      'Sie verwenden verschiedene Tokenizer ({a} und {b}), und damit bedeutet der Loss nicht dasselbe.',
    unit: 'Ihre Werte haben verschiedene Einheiten: {a} und {b}.',
    unitScale:
      'Ihre Werte scheinen verschiedene Einheiten zu haben: Anteile von 1 und Prozentwerte.',
  },
  method: {
    welch:
      'Unterschied {difference}, 95-%-Intervall {low} bis {high}{over}; Rauschen gemessen an {nA} und {nB} Seeds (Welch).',
    pooledSd:
      'Unterschied {difference}, 95-%-Intervall {low} bis {high}{over}; Standardabweichung des Rauschens {sd}, über die Seeds dieser Gruppe gepoolt ({freedom}).',
    largestSd:
      'Unterschied {difference}, 95-%-Intervall {low} bis {high}{over}; Standardabweichung des Rauschens {sd}, die größte dieser Gruppe, weil ihre Einstellungen unterschiedlich rauschen ({freedom}).',
    assumedShare:
      'Unterschied {difference}, 95-%-Intervall {low} bis {high}{over}; Standardabweichung des Rauschens {sd}, angenommen und nicht gemessen.',
    none: 'Über das Rauschen ist nichts bekannt.',
  },
  overPairs: ' über alle {pairs} Paare',
  freedom: (df) =>
    (df === 1 ? '{df} Freiheitsgrad' : '{df} Freiheitsgrade') +
    (df < 3 ? ', daher die Breite' : ''),
  signFlip: ' Über die gemeinsamen Seeds liegt das exakte p des Vorzeichentests bei {p}.',
  tieBreak: {
    trainingTime: 'kürzerer Trainingszeit',
    earlierBest: 'früherem besten Schritt',
    newer: 'neuerem Lauf',
    id: 'der ID',
  },
};
