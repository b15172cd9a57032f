'use client';

import {
  type ComparisonState,
  type ComparisonStore,
  type SavedComparison,
  savedLabelsEn,
  storeFailureText,
  suggestedComparisonName,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  forwardRef,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Icon } from '../internal/Icon';
import { failIcon } from '../internal/icons';
import { rootClass } from '../internal/rootClass';
import { useSavedComparisons } from '../provider/useSavedComparisons';

/** What is on screen, to be saved. */
export interface CurrentComparison {
  readonly state: ComparisonState;
  /** The model that all of its runs train, if it is one. */
  readonly model?: string | undefined;
}

export interface SaveComparisonFormProps
  extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit'>,
    ViewOptions {
  readonly store: ComparisonStore;
  readonly current: CurrentComparison;
  /** Who saves it, as the host knows. */
  readonly createdBy?: string | undefined;
  readonly onSaved: (saved: SavedComparison) => void;
  readonly onCancel: () => void;
}

/**
 * Name and notes for the comparison on screen. What was typed stays where the store could not take
 * it, with the reason. Enter in the name saves, Escape cancels.
 */
export const SaveComparisonForm = forwardRef<HTMLFormElement, SaveComparisonFormProps>(
  function SaveComparisonForm(
    { store, current, createdBy, onSaved, onCancel, locale, labels, className, ...rest },
    ref,
  ) {
    const { save } = useSavedComparisons(store);
    const words = labels?.saved ?? savedLabelsEn;
    const [name, setName] = useState(() => suggestedComparisonName(current, { locale, labels }));
    const [notes, setNotes] = useState('');
    const [isBusy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const nameField = useRef<HTMLInputElement>(null);
    const failureId = useId();
    useEffect(() => nameField.current?.select(), []);

    const submit = async (event: FormEvent) => {
      event.preventDefault();
      if (isBusy) return;
      if (name.trim() === '') {
        setFailure(words.nameNeeded);
        nameField.current?.focus();
        return;
      }
      setBusy(true);
      setFailure(undefined);
      try {
        const { state, model } = current;
        const kept = notes.trim() === '' ? undefined : notes.trim();
        onSaved(await save({ name: name.trim(), notes: kept, model, createdBy, state }));
      } catch (error) {
        const reason = storeFailureText(error, { labels });
        setFailure(words.notSaved.replace('{reason}', () => reason));
      } finally {
        setBusy(false);
      }
    };

    return (
      <form
        {...rest}
        ref={ref}
        className={rootClass('save-comparison', className)}
        aria-label={words.save}
        aria-busy={isBusy || undefined}
        onSubmit={submit}
        onKeyDown={(event) => {
          rest.onKeyDown?.(event);
          if (event.key !== 'Escape' || isBusy) return;
          event.stopPropagation();
          onCancel();
        }}
      >
        <label>
          <span>{words.name}</span>
          <span className="rc-field">
            <input
              ref={nameField}
              value={name}
              readOnly={isBusy}
              maxLength={200}
              aria-invalid={name.trim() === '' && failure !== undefined ? true : undefined}
              aria-describedby={failure ? failureId : undefined}
              onChange={(event) => setName(event.target.value)}
            />
          </span>
        </label>
        <label>
          <span>
            {words.notes} <span className="rc-faint">{words.optional}</span>
          </span>
          <textarea
            rows={2}
            value={notes}
            readOnly={isBusy}
            maxLength={10_000}
            onChange={(event) => setNotes(event.target.value)}
          />
        </label>
        {failure && (
          <p id={failureId} className="rc-saved-failure" role="alert">
            <Icon drawing={failIcon} />
            {failure}
          </p>
        )}
        <div className="rc-saved-buttons">
          <button type="button" className="rc-button" data-kind="quiet" onClick={onCancel}>
            {words.cancel}
          </button>
          <button type="submit" className="rc-button" aria-disabled={isBusy || undefined}>
            {isBusy ? words.saving : words.saveNow}
          </button>
        </div>
      </form>
    );
  },
);
