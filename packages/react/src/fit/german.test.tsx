import { compareRuns, type Labels, labelsEn, metricDefinition } from '@runcompare/core';
import { evalLoss } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../internal/testSupport/realEvents';
import { memoryStore } from '../internal/testSupport/memoryStore';
import '../styles/styles.css';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from '../run-comparison/RunComparison';
import { actionsInGerman, labelsDe, runsInGerman, sourceInGerman } from './testSupport/inGerman';
import { saidIn, textsOf, wordsOf } from './testSupport/wordsOf';

const metrics = compareRuns(runsInGerman, { objective: evalLoss }).metrics.map(({ key }) =>
  metricDefinition(key),
);
/** What the field calls it in German, too, and words that both languages happen to write alike. */
const terms =
  'band baseline browser checkpoint checkpoints csv ema esc escape eval evaluation filter gpu gpus json linear link log loss markdown max min minus minute name nan png rest ring samples seed seeds start status svg tag text tokens train training utc version was welch zoom'.split(
    ' ',
  );
const words = wordsIn([labelsEn, metrics.map(({ label, formula = '' }) => `${label} ${formula}`)]);
const english = new Set(words.filter((word) => !terms.includes(word)));
const selected = runsInGerman.slice(0, 3).map((run) => run.id);

beforeEach(async () => {
  await page.viewport(1280, 900);
});

test('the catalogue says in English what is called so in German, and nothing else', () => {
  const shared = wordsIn(labelsDe).filter((word) => words.includes(word));
  expect(shared.filter((word) => !terms.includes(word))).toEqual([]);
});

describe('with a complete German catalogue, no English word is left', () => {
  test('in the whole comparison, with everything unfolded', async () => {
    show(selected);
    await screen.findByRole('heading', { name: /Sieger|beste Lauf/ });
    await screen.findAllByRole('img', { name: /Loss/ });
    for (const closed of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) {
      await userEvent.click(closed);
    }
    for (const name of [/^Weitere/, /^Abgeleitet/, /^Übrige/]) {
      const fold = screen.queryByRole('button', { name, expanded: false });
      if (fold) await userEvent.click(fold);
    }
    expect(leftIn(document.body)).toEqual([]);
  });

  test('aloud, where a picture is read by key', async () => {
    show(selected);
    for (const name of [/^Loss/, /^Verbesserung/]) {
      const plot = await screen.findByRole('group', { name });
      plot.focus();
      await userEvent.keyboard('{ArrowRight}{ArrowRight}');
      expect(leftIn(document.body)).toEqual([]);
    }
  });

  test.each([
    [/^Zielgröße/, /haben einen Wert$/],
    [/^Baseline/, /^Bester Lauf/],
    ['Exportieren', /Als Markdown kopieren/],
    ['Metriken auswählen', /Eval-Loss/],
    ['Vergleich speichern', /^Notizen/],
    [/^\d löschen/, /unwiederbringlich/],
    [/^\d archivieren/, /Nicht archiviert/],
  ])('behind the button %s', async (name, behind) => {
    show(selected);
    const before = document.body.textContent ?? '';
    await userEvent.click(await screen.findByRole('button', { name }));
    await expect.poll(() => saidIn(document.body).some((text) => behind.test(text))).toBe(true);
    expect(document.body.textContent).not.toBe(before);
    expect(leftIn(document.body)).toEqual([]);
  });

  test('on a phone, in every part of the sheet', async () => {
    await page.viewport(390, 844);
    show(selected);
    await userEvent.click(await screen.findByRole('button', { name: /^Auswahl vergleichen/ }));
    for (const tab of await screen.findAllByRole('tab')) {
      await userEvent.click(tab);
      expect(leftIn(document.body)).toEqual([]);
    }
  });

  test('where there is nothing, or something failed', async () => {
    const { unmount } = show([], {
      ...sourceInGerman,
      listRuns: async () => ({ runs: [], issues: [] }),
    });
    await screen.findByText('Noch keine Läufe');
    expect(leftIn(document.body)).toEqual([]);
    unmount();
    show(selected, {
      ...sourceInGerman,
      loadHistories: () => Promise.reject(new Error('Die Quelle antwortet nicht.')),
    });
    await screen.findByText(/^Der Verlauf von/, {}, { timeout: 10_000 });
    expect(leftIn(document.body)).toEqual([]);
  });
});

test('numbers, dates and durations are written as in Germany', async () => {
  show(selected);
  await screen.findByRole('grid', { name: 'Metriken' });
  const texts = saidIn(document.body).join('\n');
  expect(texts).toMatch(/\b0,\d{4}\b/);
  expect(texts).toMatch(/\b1\. Nov\./);
  expect(texts).not.toMatch(/\b\d\.\d{4}\b|\bNov 1\b/);
});

function show(runIds: readonly string[], source = sourceInGerman) {
  return render(
    <RunCompareProvider source={source} actions={actionsInGerman} url={null}>
      <RunComparison
        locale="de-DE"
        labels={labelsDe satisfies Labels}
        layout="page"
        store={memoryStore([])}
        defaultSelectedRunIds={runIds}
      />
    </RunCompareProvider>,
  );
}

/** English words that are still said, each with the text that says it. */
function leftIn(root: ParentNode): readonly string[] {
  return saidIn(root).flatMap((text) =>
    wordsOf(text)
      .filter((word) => english.has(word))
      .map((word) => `${word}: ${text}`),
  );
}

function wordsIn(catalogue: unknown): readonly string[] {
  return textsOf(catalogue).flatMap(wordsOf);
}
