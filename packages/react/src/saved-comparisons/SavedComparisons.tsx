'use client';

import {
  type ComparisonState,
  type ComparisonStore,
  isolateText,
  type Run,
  type SavedComparison,
  savedComparisonsView,
  savedLabelsEn,
  storeFailureText,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Banner } from '../internal/Banner';
import { Icon } from '../internal/Icon';
import { failIcon, saveIcon } from '../internal/icons';
import { rootClass } from '../internal/rootClass';
import { Skeleton } from '../internal/Skeleton';
import { Toast } from '../internal/Toast';
import { useAnnouncement } from '../internal/useAnnouncement';
import { useSavedComparisons } from '../provider/useSavedComparisons';
import { type CurrentComparison, SaveComparisonForm } from './SaveComparisonForm';
import { SavedComparisonItem } from './SavedComparisonItem';
import { UnreadableComparisons } from './UnreadableComparisons';
import { useDeletedComparisons } from './useDeletedComparisons';
import { useFocusAfter } from './useFocusAfter';

export type { CurrentComparison };

export interface SavedComparisonsProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /** Keep it the same between renders, such as `createBrowserComparisonStore()` made once. */
  readonly store: ComparisonStore;
  /** All runs of the source, to say which are gone; while they are not known, left out. */
  readonly runs?: readonly Pick<Run, 'id' | 'name'>[] | undefined;
  /** Called with what opens, without runs that are gone. */
  readonly onOpen: (state: ComparisonState, comparison: SavedComparison) => void;
  /** What is on screen, to be saved; not offered when left out. */
  readonly current?: CurrentComparison | undefined;
  /** Which of them is on screen. */
  readonly openId?: string | undefined;
  /** Who saves, as the host knows. */
  readonly createdBy?: string | undefined;
}

/**
 * Comparisons to come back to, from any store: open, rename in place, delete with an undo, and save
 * what is on screen. Nothing changes on screen before the store confirmed it. Needs no provider.
 *
 * A row is a `comparison` part with `data-current`, and `data-gone` of `some` or `all` runs.
 */
export const SavedComparisons = forwardRef<HTMLElement, SavedComparisonsProps>(
  function SavedComparisons(
    { store, runs, onOpen, current, openId, createdBy, locale, labels, className, ...rest },
    ref,
  ) {
    const words = labels?.saved ?? savedLabelsEn;
    const { comparisons, issues, isLoading, error, reload, save, rename, remove } =
      useSavedComparisons(store);
    const rows = useMemo(
      () => savedComparisonsView(comparisons, { runs, locale, labels }),
      [comparisons, runs, locale, labels],
    );
    const root = useRef<HTMLElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLElement, []);
    const title = useRef<HTMLHeadingElement>(null);
    const saveButton = useRef<HTMLButtonElement>(null);
    const [said, say] = useAnnouncement();
    const [isSaving, setSaving] = useState(false);
    const [problem, setProblem] = useState<string>();
    const { deleted, busyIds, ...bin } = useDeletedComparisons({ save, remove });
    const lostAt = useFocusAfter(root, rows.length);
    const titleId = useId();
    const byId = (id: string) => comparisons.find((one) => one.id === id) as SavedComparison;
    const named = (template: string, name: string) =>
      template.replace('{name}', () => isolateText(name));

    const fail = (template: string, cause: unknown) => {
      const reason = storeFailureText(cause, { labels });
      setProblem(template.replace('{reason}', () => reason));
    };
    const endSaving = () => {
      setSaving(false);
      saveButton.current?.focus();
    };
    const deleteOne = async (comparison: SavedComparison, place: number) => {
      if (busyIds.has(comparison.id)) return;
      setProblem(undefined);
      lostAt.current = place;
      try {
        await bin.remove(comparison);
        say(named(words.deleted, comparison.name));
      } catch (cause) {
        fail(words.notDeleted, cause);
      }
    };
    const undo = async () => {
      // Its button goes with the toast.
      title.current?.focus();
      try {
        await bin.restore();
        say(named(words.restored, namesOf(deleted)));
      } catch (cause) {
        fail(words.notRestored, cause);
      }
    };

    return (
      <section
        {...rest}
        ref={root}
        className={rootClass('saved', className)}
        aria-labelledby={titleId}
      >
        <header className="rc-section-head">
          <h2 ref={title} id={titleId} tabIndex={-1}>
            {words.title}
          </h2>
          <span className="rc-faint">{rows.length > 0 && rows.length}</span>
          {current && current.state.selected.length > 0 && (
            <button
              ref={saveButton}
              type="button"
              className="rc-button"
              data-kind="quiet"
              aria-expanded={isSaving}
              onClick={() => setSaving(!isSaving)}
            >
              <Icon drawing={saveIcon} />
              {words.save}
            </button>
          )}
        </header>
        {isSaving && current && (
          <SaveComparisonForm
            store={store}
            current={current}
            createdBy={createdBy}
            locale={locale}
            labels={labels}
            onCancel={endSaving}
            onSaved={({ name }) => {
              endSaving();
              say(named(words.saved, name));
            }}
          />
        )}
        {error && (
          <Banner
            tone="danger"
            title={words.failed.replace('{reason}', () => storeFailureText(error, { labels }))}
            action={{ label: words.tryAgain, onAction: () => void reload() }}
          >
            {words.nothingChanged}
          </Banner>
        )}
        {isLoading && <Skeleton lines={2} label={words.loading} />}
        {!isLoading && !error && rows.length === 0 && (
          <div className="rc-empty" data-part="empty">
            <strong>{words.empty}</strong>
            <span>{words.emptyHint}</span>
          </div>
        )}
        <UnreadableComparisons issues={issues} labels={labels} />
        <ul>
          {rows.map((row, place) => (
            <SavedComparisonItem
              key={row.id}
              row={row}
              isCurrent={row.id === openId}
              isBusy={busyIds.has(row.id)}
              onOpen={() => {
                if (!row.opens) return;
                onOpen(row.opens, byId(row.id));
                say(named(words.opened, row.name));
              }}
              onRename={async (name) => {
                await rename(row.id, name);
                say(named(words.renamed, name));
              }}
              onDelete={() => void deleteOne(byId(row.id), place)}
              labels={labels}
            />
          ))}
        </ul>
        {problem && (
          <p className="rc-saved-failure" role="alert">
            <Icon drawing={failIcon} />
            {problem}
          </p>
        )}
        <p className="rc-hidden" role="status">
          {said}
        </p>
        {deleted.length > 0 && (
          <Toast
            key={deleted.length}
            near={title}
            text={named(words.deleted, namesOf(deleted))}
            action={{ label: words.undo, onAction: () => void undo() }}
            dismissLabel={words.dismiss}
            onDismiss={bin.forget}
          />
        )}
      </section>
    );
  },
);

function namesOf(comparisons: readonly SavedComparison[]): string {
  return comparisons.map(({ name }) => isolateText(name)).join(', ');
}
