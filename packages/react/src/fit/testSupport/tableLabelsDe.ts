import type { Labels } from '@runcompare/core';
import { plural } from './plural';

/** What the tables of metrics and of configurations say, in German. */
export const tableLabelsDe: Pick<
  Labels,
  | 'table'
  | 'gap'
  | 'metricsTable'
  | 'cellMenu'
  | 'metricsExplain'
  | 'configDiff'
  | 'config'
  | 'metricCharts'
> = {
  table: {
    baseline: 'Baseline',
    best: 'Bester',
    noBest: 'Kein bester',
    same: 'gleich',
    worse: 'schlechter',
    better: 'besser',
    points: 'Pp.',
    lowerIsBetter: 'niedriger ist besser',
    higherIsBetter: 'höher ist besser',
    noDirection: 'ohne Richtung',
    tieBreakOnly: 'zählt nur bei Gleichstand',
    mean: 'Mittel',
    last: 'letzter Wert',
    min: 'Minimum',
    max: 'Maximum',
    wholeRun: 'ganzer Lauf',
    asReported: 'wie gemeldet',
    atBestStep: 'am besten Schritt',
    bestOf: '{metric}, Bestwert',
    metric: 'Metrik',
    section: {
      primary: 'Hauptmetriken',
      secondary: 'Weitere',
      derived: 'Abgeleitet',
      other: 'Übrige Metriken',
    },
    notRecorded: (metrics) => `Von diesen Läufen nicht aufgezeichnet: ${metrics}.`,
  },
  gap: {
    ofLarger:
      '|{value} − {reference}| / {larger}: der Anteil am größeren Wert, damit „schlechter“ und „besser“ dieselbe Zahl sind.',
    ofReference: '|{value} − {reference}| / {larger}: der Anteil am Vergleichswert.',
  },
  metricsTable: {
    title: 'Metriken',
    scrolls: 'Metriken, seitlich scrollbar',
    atBestStepOf: (metric) => `am besten Schritt von ${metric}`,
    onlyDifferences: 'Nur Unterschiede',
    find: 'Metrik suchen',
    columns: 'Metriken auswählen',
    showAll: 'Alle Metriken zeigen',
    found: plural('{count} Metrik gefunden', '{count} Metriken gefunden'),
    noMatch: 'Keine Metrik passt zu „{search}“',
    noMatchHint: plural(
      'Diese Suche blendet {count} Metrik aus.',
      'Diese Suche blendet {count} Metriken aus.',
    ),
    noDifference: 'Diese Läufe stimmen in jeder Metrik überein',
    noDifferenceHint: 'Ohne „Nur Unterschiede“ sind sie zu sehen.',
    noneVisible: 'Keine Metrik ist ausgewählt',
    noneVisibleHint: 'Auswählen, welche Metriken gezeigt werden.',
    noRuns: 'Keine Läufe zum Vergleichen',
    noRunsHint: 'Für jeden verglichenen Lauf erscheint hier eine Spalte.',
    columnMenu: (run) => `Aktionen für ${run}`,
    setBaseline: 'Mit diesem Lauf vergleichen',
    isBaseline: 'Die anderen werden damit verglichen',
    moveBefore: (run) => `Vor ${run} verschieben`,
    moveAfter: (run) => `Hinter ${run} verschieben`,
    moved: (run, place, count) => `${run} ist Spalte ${place} von ${count}`,
    notMoved: (run) => `${run} bleibt, wo die Spalte war`,
    copied: (value) => `${value} kopiert`,
    notCopied: (value) => `Der Browser hat nicht erlaubt, ${value} zu kopieren`,
    rowMenu: (metric) => `Aktionen für ${metric}`,
    speech: {
      join: ', ',
      day: plural('{count} Tag', '{count} Tage'),
      hour: plural('{count} Stunde', '{count} Stunden'),
      minute: plural('{count} Minute', '{count} Minuten'),
      second: plural('{count} Sekunde', '{count} Sekunden'),
      percent: '{value} Prozent',
      points: 'Prozentpunkte',
      million: 'Millionen',
      billion: 'Milliarden',
      trillion: 'Billionen',
      of: '{value} von {of}',
      more: '{value} mehr',
      less: '{value} weniger',
      minus: 'minus {value}',
      best: 'bester',
    },
  },
  cellMenu: {
    title: (cell) => `Aktionen für ${cell}`,
    copyValue: 'Wert kopieren',
    copyRow: 'Zeile kopieren',
    hide: 'Diese Metrik ausblenden',
    readings: {
      atBest: 'Am besten Schritt',
      last: 'Letzter Wert',
      min: 'Kleinster Wert',
      max: 'Größter Wert',
      mean: 'Mittel über den Lauf',
    },
  },
  metricsExplain: {
    formulas: {
      cost: 'Trainingsstunden × GPUs × Preis je GPU-Stunde',
      efficiency:
        '(erste Evaluation − beste Evaluation) / Trainingsstunden bis zur besten, oder des ganzen Laufs, wo Evaluationen keine Zeit tragen oder der Lauf fortgesetzt wurde',
      gap_to_best: '|Wert − bester| / der größere von beiden',
      improvement_per_epoch: '(erste Evaluation − beste Evaluation) / Epochen dazwischen',
    },
    full: 'Ungekürzt: {value}.',
    share: '{gap} {judgement}: {formula}',
    reported: 'Wie die Quelle es meldet, ohne Schritt.',
    summary: 'Aus der Zusammenfassung des Laufs: Sein Verlauf ist nicht geladen.',
    verdict: 'Gegen {other}: {verdict}. {means}',
    sourceNames: 'Aufgezeichnet als {names}.',
    atBest:
      'Gelesen am besten Schritt von {metric}, damit eine Spalte ein Zustand des Modells ist.',
    run: 'Eine Zahl des ganzen Laufs.',
    mean: 'Das Mittel über den Lauf.',
    last: 'Der letzte aufgezeichnete Wert.',
    min: 'Der kleinste endliche Wert.',
    max: 'Der größte endliche Wert.',
    interval: 'Hier sagen nur Unterschiede etwas aus, deshalb steht kein Prozentwert.',
  },
  configDiff: {
    title: 'Konfiguration',
    key: 'Schlüssel',
    change: 'Änderung',
    scroll: 'Konfiguration, seitlich scrollbar',
    count: plural(
      '{differing} von {count} Schlüssel weicht ab',
      '{differing} von {count} Schlüsseln weichen ab',
    ),
    keys: plural('{count} Schlüssel', '{count} Schlüssel'),
    baseline: 'Baseline',
    notRecorded: 'nicht aufgezeichnet',
    partlyRecorded: 'teilweise aufgezeichnet',
    times: '×\u202f{factor}',
    divided: '÷\u202f{factor}',
    added: 'hinzugefügt',
    removed: 'entfernt',
    changed: 'geändert',
    search: 'Schlüssel und Werte durchsuchen',
    onlyDifferences: 'Nur Unterschiede',
    same: plural(
      'Diese Läufe haben dieselbe Konfiguration ({count} Schlüssel)',
      'Diese Läufe haben dieselbe Konfiguration ({count} Schlüssel)',
    ),
    sameHint: 'Ohne „Nur Unterschiede“ ist sie ganz zu sehen.',
    none: 'Für diese Läufe ist keine Konfiguration aufgezeichnet',
    noneHint: 'Einstellungen erscheinen hier, wo eine Quelle sie aufzeichnet.',
    nothingToCompare: 'Nur von einem dieser Läufe ist die Konfiguration aufgezeichnet',
    nothingToCompareHint: 'Ohne „Nur Unterschiede“ ist sie zu sehen.',
    noMatch: 'Kein Schlüssel passt zu „{search}“',
    noMatchHint: plural(
      'Diese Suche blendet {count} Schlüssel aus.',
      'Diese Suche blendet {count} Schlüssel aus.',
    ),
    found: plural('{count} Schlüssel gefunden', '{count} Schlüssel gefunden'),
    singleFactor: '{from} und {to} unterscheiden sich nur in {key}: {before} zu {after}.',
    singleFactorValue:
      '{from} und {to} unterscheiden sich nur in {key}: {before} zu {after}, {metric} {delta} ({judgement}).',
    singleFactorVerdict:
      '{from} und {to} unterscheiden sich nur in {key}: {before} zu {after}, {metric} {delta} ({judgement}; {verdict}).',
    unfinished: 'Nicht gleich weit: {runs} nicht zu Ende gelaufen.',
    morePairs: plural(
      '{count} weiteres Paar unterscheidet sich in einem Schlüssel',
      '{count} weitere Paare unterscheiden sich in einem Schlüssel',
    ),
    notRecordedNote: plural(
      'Die Konfiguration von {runs} ist nicht aufgezeichnet: Sie weicht von nichts ab.',
      'Die Konfigurationen von {runs} sind nicht aufgezeichnet: Sie weichen von nichts ab.',
    ),
    partlyNote:
      'Von {runs} sind nur manche Schlüssel aufgezeichnet: Was dort fehlt, weicht von nichts ab.',
    identity: plural(
      '{count} Schlüssel benennt nur den Lauf und bleibt außen vor.',
      '{count} Schlüssel benennen nur den Lauf und bleiben außen vor.',
    ),
    secrets: plural(
      '{count} Schlüssel enthält ein Geheimnis und wird nie gezeigt.',
      '{count} Schlüssel enthalten Geheimnisse und werden nie gezeigt.',
    ),
    tooFewCompared:
      'Ein Zusammenhang mit {metric} braucht {required} fertige Läufe; verglichen werden {usable}.',
    noSignal: plural(
      'Kein Schlüssel hängt stärker mit {metric} zusammen, als der Zufall erklärt ({usable} fertige Läufe, {keys} Schlüssel).',
      'Kein Schlüssel hängt stärker mit {metric} zusammen, als der Zufall erklärt ({usable} fertige Läufe, {keys} Schlüssel).',
    ),
  },
  config: { notSet: 'nicht gesetzt', notRecorded: 'nicht aufgezeichnet' },
  metricCharts: {
    title: 'Alle Metriken',
    open: 'Kurven aller Metriken',
    search: 'Metriken durchsuchen',
    count: plural('{count} Metrik', '{count} Metriken'),
    countOf: '{count} von {of}',
    empty: 'Keine Metrik ist bei allen diesen Läufen im Verlauf aufgezeichnet',
    emptyHint:
      'Ein Diagramm erscheint hier für jede Metrik, von der jeder verglichene Lauf einen Verlauf hat.',
    noMatch: 'Keine Metrik passt zu „{search}“',
    hidden: plural(
      'Diese Suche blendet {count} Metrik aus.',
      'Diese Suche blendet {count} Metriken aus.',
    ),
    partly: 'Nicht von allen diesen Läufen aufgezeichnet: {metrics}',
  },
};
