import type { Labels } from '@runcompare/core';
import { plural } from './plural';

/** What the charts beside the loss chart say, in German. */
export const companionLabelsDe: Pick<
  Labels,
  'companion' | 'trainingSpeed' | 'checkpointQuality' | 'configScatter' | 'parallel' | 'tradeOff'
> = {
  companion: {
    run: 'Lauf',
    x: 'x',
    note: 'Anmerkung',
    keys: 'Links und Rechts gehen von Punkt zu Punkt, Pos1 und Ende zum ersten und letzten, Escape hebt auf.',
    keysOfGroups:
      'Links und Rechts gehen von Punkt zu Punkt, Auf und Ab von Lauf zu Lauf, Pos1 und Ende zum ersten und letzten, Escape hebt auf.',
    lowerIsBetter: '{metric}, niedriger ist besser',
    higherIsBetter: '{metric}, höher ist besser',
    logScale: '{label}, logarithmisch',
    tableThinned: '{listed} von {of} Zeilen aufgeführt',
    tableScroll: '{title}: Daten, scrollbar',
    otherRuns: plural('{count} anderer Lauf', '{count} andere Läufe'),
    noValue: plural(
      '{count} Lauf hat keinen Wert für {metric}',
      '{count} Läufe haben keinen Wert für {metric}',
    ),
  },
  trainingSpeed: {
    title: 'Trainingstempo',
    caption: 'Trainingstempo: {subtitle}.',
    mean: 'Mittel über den Lauf',
    moreIsBetter: 'mehr ist besser',
    lessIsBetter: 'weniger ist besser',
    metric: 'Tempo in',
    empty: 'Kein Trainingstempo aufgezeichnet',
    emptyHint:
      'Balken erscheinen hier, wo Läufe Samples, Schritte oder Tokens pro Sekunde aufzeichnen.',
    negative: 'kein Tempo',
    slower: '{gap} langsamer als {run}',
    without: 'Ohne Balken: {runs}.',
    comparedWithBest: 'Gegenüber dem besten',
    keys: 'Auf und Ab gehen von Lauf zu Lauf, Pos1 und Ende zum ersten und letzten, Escape hebt auf.',
    models: 'Nicht dasselbe: verschiedene Modelle ({values})',
    gpus: 'Nicht dasselbe: {values} GPUs',
    sizes: 'Nicht dasselbe: {key} ist {values}',
  },
  checkpointQuality: {
    title: 'Güte der Checkpoints',
    caption: plural(
      '{metric} an den gespeicherten Checkpoints von {count} Lauf.',
      '{metric} an den gespeicherten Checkpoints von {count} Läufen.',
    ),
    empty: 'Keine Checkpoints aufgezeichnet',
    emptyHint: 'Checkpoints erscheinen hier, wo eine Quelle die gespeicherten Gewichte auflistet.',
    noneEvaluated: 'An diesen Checkpoints ist {metric} nicht bekannt',
    noneEvaluatedHint: 'Ein Checkpoint braucht eine Evaluation an seinem Schritt oder davor.',
    axis: 'x-Achse',
    step: 'Schritt',
    epoch: 'Epoche',
    size: 'Größe',
    checkpoint: 'Checkpoint',
    evaluated: 'Evaluiert',
    atItsStep: 'an seinem Schritt',
    before: 'an Schritt {step}, der letzten davor',
    readAt: 'Evaluiert an Schritt {step}, der letzten davor',
    notSaved: 'nicht gespeichert',
    keyBest: 'Ring bester gespeicherter',
    keyNotSaved: 'hohl beste Evaluation, nicht gespeichert',
    keyBefore: 'Schweif an früherer Evaluation gelesen',
    bestOfAll: 'Der beste ist {checkpoint} von {run}: {value}.',
    runBest: plural(
      '{run}: {count} Checkpoint, {value} bei {place}.',
      '{run}: {count} Checkpoints, der beste {value} bei {place}.',
    ),
    runNone: plural(
      '{run}: {count} Checkpoint, {metric} nicht bekannt.',
      '{run}: {count} Checkpoints, {metric} bei keinem bekannt.',
    ),
    unsavedBest: 'Die beste Evaluation, {value} bei {place}, wurde nicht gespeichert.',
    atStep: 'Schritt {step}',
    atEpoch: 'Epoche {epoch}',
    endEpoch: '{value} · Ep. {epoch}',
    endStep: '{value} · Schritt {step}',
    best: 'bester des Laufs',
    bestEvaluation: 'beste Evaluation',
    runsWithout: 'Keine Checkpoints aufgezeichnet: {runs}',
    readBefore: plural(
      '{count} Checkpoint von {run} zeigt die Evaluation davor',
      '{count} Checkpoints von {run} zeigen die Evaluation davor',
    ),
    notPlaced: plural(
      '{count} Checkpoint von {run} fehlt im Bild: {axis} oder {metric} ist nicht bekannt',
      '{count} Checkpoints von {run} fehlen im Bild: {axis} oder {metric} ist nicht bekannt',
    ),
  },
  configScatter: {
    title: 'Konfiguration und {metric}',
    key: 'Schlüssel der Konfiguration',
    caption: plural(
      '{metric} gegen {key} für {count} Lauf.',
      '{metric} gegen {key} für {count} Läufe.',
    ),
    best: 'Bester',
    bestIs: '{run} ist bei {metric} am besten, {value} bei {at}.',
    empty: 'Kein Lauf lässt sich zeigen',
    emptyHint:
      'Ein Punkt braucht einen Lauf mit einem Wert für {metric} und aufgezeichnetem {key}.',
    noKeys: 'Diese Läufe unterscheiden sich in keiner Einstellung',
    noKeysHint:
      'Punkte erscheinen hier, sobald sich Läufe dieses Modells in einer aufgezeichneten Einstellung unterscheiden.',
    withoutKey: plural('{count} Lauf setzt {key} nicht', '{count} Läufe setzen {key} nicht'),
    configNotRecorded: plural(
      '{count} Lauf zeichnet {key} nicht auf',
      '{count} Läufe zeichnen {key} nicht auf',
    ),
    notCounted: 'nicht im Zusammenhang',
    keyNotCounted: 'gestrichelt nicht im Zusammenhang',
    notFinished: 'nicht fertig',
    association: {
      number:
        '{key} und {metric}: r = {r} (95-%-Intervall {low} bis {high}), nach Rang {rank}, n = {n}. {claim} Ein Zusammenhang ist keine Ursache.',
      numberAlone:
        '{key} und {metric}: r = {r}, nach Rang {rank}, n = {n}. {claim} Ein Zusammenhang ist keine Ursache.',
      category:
        '{key} und {metric}: {share} der Varianz liegen zwischen {categories} Werten, n = {n}. {claim} Ein Zusammenhang ist keine Ursache.',
      log: 'log {key}',
      signalHigh:
        'Höher geht mit besser bei {metric} einher (p {p}, korrigiert für {keys} Schlüssel).',
      signalLow:
        'Niedriger geht mit besser bei {metric} einher (p {p}, korrigiert für {keys} Schlüssel).',
      signal: 'Mehr, als der Zufall erklärt (p {p}, korrigiert für {keys} Schlüssel).',
      noSignal: 'Nicht mehr, als der Zufall erklärt (p {p}, korrigiert für {keys} Schlüssel).',
      togetherMore:
        'Ändert sich gemeinsam mit {others} und {count} weiteren: Welcher es war, kann niemand sagen.',
      together: 'Ändert sich gemeinsam mit {others}: Welcher es war, kann niemand sagen.',
      tooFewRuns:
        'Ein Zusammenhang mit {metric} braucht {required} fertige Läufe; es gibt {usable}.',
      tooFewOfKey:
        'Ein Zusammenhang mit {metric} braucht {required} fertige Läufe, die {key} setzen.',
      noSpread: 'Kein Zusammenhang: Alle fertigen Läufe haben bei {metric} denselben Wert.',
      constant: 'Kein Zusammenhang: {key} ist in allen fertigen Läufen gleich.',
      everyRunDiffers: 'Kein Zusammenhang: {key} ist in jedem Lauf anders.',
      seed: 'Kein Zusammenhang: {key} unterscheidet nur Wiederholungen.',
      bookkeeping:
        'Kein Zusammenhang: {key} ändert, was protokolliert oder gespeichert wird, nicht was gelernt wird.',
      unknown: 'Kein Zusammenhang: Kein fertiger Lauf zeichnet {key} auf.',
    },
  },
  parallel: {
    title: 'Parallele Koordinaten',
    caption: plural('{count} Lauf über {axes}.', '{count} Läufe über {axes}.'),
    bestIs: '{run} ist bei {metric} am besten, {value}: {settings}.',
    noValue: 'kein Wert',
    inRange: '{inside} von {count} Läufen',
    inRangeSaid: '{inside} von {count} Läufen im Bereich: {ranges}.',
    range: '{key} {from} bis {to}',
    rangeOne: '{key} {from}',
    rangeNone: '{key} keiner davon',
    outOfRange: 'außerhalb der Bereiche',
    removeRange: 'Wieder alles von {key} zeigen',
    clear: 'Bereiche aufheben',
    low: '{key}, unteres Ende',
    high: '{key}, oberes Ende',
    hint: 'Entlang einer Achse ziehen, um sie einzugrenzen.',
    keysShown: '{shown} von {of} Einstellungen, die abweichen',
    empty: 'Diese Läufe unterscheiden sich in keiner Einstellung',
    emptyHint:
      'Linien erscheinen hier, sobald sich Läufe dieses Modells in einer aufgezeichneten Einstellung unterscheiden.',
    keys: 'Auf und Ab gehen von Lauf zu Lauf, der beste zuerst, Pos1 und Ende zum ersten und letzten, Escape hebt auf.',
    place: '{place} von {count}',
  },
  tradeOff: {
    title: '{metric} gegen {other}',
    subtitle: '{metric} {better}, {other} {otherBetter}',
    inBoth: { min: 'Bei beiden ist niedriger besser', max: 'Bei beiden ist höher besser' },
    better: { min: 'niedriger ist besser', max: 'höher ist besser' },
    against: 'Abwägen gegen',
    gpuHours: 'GPU-Stunden',
    caption: plural(
      '{metric} gegen {other} für {count} fertigen Lauf.',
      '{metric} gegen {other} für {count} fertige Läufe.',
    ),
    onlyOne: '{run} ist bei beiden am besten: {metric} {value}, {other} {otherValue}.',
    toChoose: plural(
      '{count} von {of} Läufen bleibt zur Wahl; jeder andere wird von ihm geschlagen.',
      '{count} von {of} Läufen bleiben zur Wahl; jeder andere wird von einem davon geschlagen.',
    ),
    noneBeaten: 'Keiner der {of} Läufe wird von einem anderen geschlagen.',
    ends: '{run} ist bei {metric} am besten, {value} mit {other} {otherValue}; {otherRun} bei {other}, {endOtherValue} mit {metric} {endValue}.',
    onFront: 'zur Wahl',
    beatenBy: 'geschlagen von {run}',
    keyFront: 'umringt: zur Wahl',
    notFinished: plural(
      '{count} Lauf ist nicht fertig und bleibt außen vor',
      '{count} Läufe sind nicht fertig und bleiben außen vor',
    ),
    noNoise: 'Hier zählt jeder Unterschied, auch einer innerhalb des Rauschens',
    empty: 'Kein Lauf lässt sich zeigen',
    emptyHint: 'Ein Punkt braucht einen fertigen Lauf mit einem Wert für {metric} und für {other}.',
    noOther: 'Nichts, um {metric} dagegen abzuwägen',
    noOtherHint:
      'Punkte erscheinen hier, sobald fertige Läufe eine zweite Metrik aufzeichnen, etwa ihre Trainingszeit.',
  },
};
