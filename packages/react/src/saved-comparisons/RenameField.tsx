'use client';

import { type Labels, savedLabelsEn, storeFailureText } from '@runcompare/core';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../internal/Icon';
import { failIcon } from '../internal/icons';

export interface RenameFieldProps {
  readonly name: string;
  readonly onRename: (name: string) => Promise<void>;
  /** Ends the renaming; `true` where the focus is to go back to the name. */
  readonly onEnd: (takesFocus: boolean) => void;
  readonly labels: Labels | undefined;
}

/**
 * A name while it is changed: Enter or going elsewhere takes it, Escape leaves it as it was. Where
 * the store refuses, the typed name stays with the reason.
 */
export function RenameField({ name, onRename, onEnd, labels }: RenameFieldProps): ReactElement {
  const words = labels?.saved ?? savedLabelsEn;
  const [typed, setTyped] = useState(name);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const failureId = useId();
  useEffect(() => {
    isOver.current = false;
    field.current?.focus();
    field.current?.select();
  }, []);

  const end = (takesFocus: boolean) => {
    isOver.current = true;
    onEnd(takesFocus);
  };
  const commit = async (takesFocus: boolean) => {
    if (isBusy || isOver.current) return;
    const next = typed.trim();
    if (next === name.trim()) return end(takesFocus);
    if (next === '') return setFailure(words.nameNeeded);
    setBusy(true);
    setFailure(undefined);
    try {
      await onRename(next);
      end(takesFocus);
    } catch (error) {
      const reason = storeFailureText(error, { labels });
      setFailure(words.notRenamed.replace('{reason}', () => reason));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="rc-rename" data-part="rename" aria-busy={isBusy || undefined}>
      <span className="rc-field">
        <input
          ref={field}
          value={typed}
          readOnly={isBusy}
          maxLength={200}
          aria-label={words.newName.replace('{name}', () => name)}
          aria-invalid={failure !== undefined || undefined}
          aria-describedby={failure ? failureId : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void commit(false)}
          onKeyDown={(event) => {
            // A key that ends a composition is no Enter.
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void commit(true);
            else if (event.key === 'Escape') end(true);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </span>
      {failure && (
        <p id={failureId} className="rc-saved-failure" role="alert">
          <Icon drawing={failIcon} />
          {failure}
        </p>
      )}
    </div>
  );
}
