import type { Labels } from '@runcompare/core';
import { plural } from './plural';

/** What the trend over attempts says, in German. */
export const trendLabelsDe: Labels['trend'] = {
  title: 'Verbesserung je Versuch',
  caption: plural('{metric} von {count} Versuch.', '{metric} von {count} Versuchen.'),
  state: {
    tooFewRuns: 'Zu wenige Läufe für eine Aussage',
    stillImproving: 'Wird noch besser',
    flattening: 'Flacht ab',
    noLongerImproving: 'Wird nicht mehr besser',
  },
  attempt: 'Versuch',
  started: 'Gestartet',
  gain: 'Gewinn',
  bestSoFar: 'Bester bisher',
  outcome: 'Ausgang',
  outcomes: {
    value: '',
    running: 'läuft',
    queued: 'wartet',
    failed: 'fehlgeschlagen',
    diverged: 'divergiert',
    noValue: 'kein Wert',
  },
  outcomeCounts: {
    running: '{count} laufend',
    queued: '{count} wartend',
    failed: '{count} fehlgeschlagen',
    diverged: '{count} divergiert',
    noValue: '{count} ohne Wert',
  },
  empty: 'Noch keine Versuche',
  emptyHint: 'Ein Punkt erscheint hier für jeden Lauf, dessen Startzeit bekannt ist.',
  noStart: 'Von keinem Lauf ist die Startzeit bekannt',
  noStartHint: 'Versuche werden nach ihrer Startzeit geordnet.',
  tooFew: plural(
    '{count} Lauf hat einen Wert; nötig sind {required}.',
    '{count} Läufe haben einen Wert; nötig sind {required}.',
  ),
  neverBeaten:
    'Der erste von {count} Läufen ist noch nicht übertroffen; für mehr sind {required} Läufe nötig.',
  latestIsGain: 'Der letzte von {usable} Läufen ist ein Gewinn.',
  sinceGain: plural(
    'Der letzte Gewinn liegt {count} Lauf zurück, von {usable}.',
    'Der letzte Gewinn liegt {count} Läufe zurück, von {usable}.',
  ),
  noGain: 'Kein Gewinn in den letzten {count} von {usable} Läufen.',
  lastGain: 'Letzter Gewinn: {gain}.',
  lastGains: 'Die letzten zwei Gewinne: {before} und {gain}.',
  countsFrom: {
    noise: 'Ein Gewinn zählt ab {threshold}, dem Rauschen zwischen gleichen Läufen.',
    minimumMeaningfulDifference:
      'Ein Gewinn zählt ab {threshold}, dem kleinsten Unterschied, auf den es ankommt.',
    none: 'Jeder Gewinn zählt: Über das Rauschen ist nichts bekannt.',
  },
  oneMore:
    'Ein weiterer Lauf bringt ungefähr {gain}, als grobe Richtschnur: als wären Läufe zufällig gezogen.',
  notCounted: 'Nicht gezählt: {outcomes}.',
  withoutStart: 'Start unbekannt, nicht eingeordnet: {runs}.',
  andMore: '{runs} und {count} weitere',
  bestIs: 'Der beste bisher ist {run} mit {value}, Versuch {attempt}.',
  keys: 'Links und Rechts gehen von Versuch zu Versuch, Pos1 und Ende zum ersten und letzten, Escape hebt auf.',
  attemptOf: 'Versuch {attempt} von {count}',
  gainOf: 'Gewinn {gain}',
  gainTooSmall: 'Gewinn {gain}, für sich zu klein, um zu zählen',
  behind: '{gain} gegenüber dem besten davor',
  best: 'bester bisher',
  bestBefore: 'bester bisher {value}',
  soFar: '{value} bisher',
  doesNotCount: 'zählt nicht',
};
