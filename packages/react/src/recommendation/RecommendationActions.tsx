'use client';

import {
  type Labels,
  type RecommendationAction,
  recommendationActionLabelsEn,
} from '@runcompare/core';
import { type ReactElement, useRef, useState } from 'react';
import { ConfirmDialog } from '../internal/ConfirmDialog';
import { Icon } from '../internal/Icon';
import {
  archiveIcon,
  copyIcon,
  deployIcon,
  type IconDrawing,
  moreIcon,
  saveIcon,
} from '../internal/icons';
import { Menu } from '../internal/Menu';
import type { RunRecommendationState } from './useRunRecommendation';

const icons: { readonly [kind in RecommendationAction['kind']]: IconDrawing } = {
  deploy: deployIcon,
  archiveRest: archiveIcon,
  save: saveIcon,
  moreSeeds: copyIcon,
};

/** One primary and one quiet button, and the rest behind a menu; nothing where nothing is offered. */
export function RecommendationActions({
  state: { view, report, act, asksFirst },
  labels,
}: {
  readonly state: RunRecommendationState;
  readonly labels: Labels | undefined;
}): ReactElement | null {
  const [asked, setAsked] = useState<RecommendationAction>();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const words = labels?.recommendationActions ?? recommendationActionLabelsEn;
  const isBusy = report?.state === 'busy';
  const choose = (action: RecommendationAction) => {
    if (isBusy) return;
    if (action.kind === 'archiveRest' && asksFirst) setAsked(action);
    else act(action);
  };
  const buttons = view.actions.filter(({ weight }) => weight !== 'more');
  const more = view.actions.filter(({ weight }) => weight === 'more');
  const toArchive = view.others.filter(({ runId }) => asked?.runIds.includes(runId));
  if (buttons.length === 0) return null;
  return (
    <div className="rc-actions" data-part="actions">
      {buttons.toReversed().map((action) => (
        <button
          key={action.kind}
          type="button"
          className="rc-button"
          data-kind={action.weight}
          data-action={action.kind}
          aria-disabled={isBusy || undefined}
          onClick={(event) => {
            opener.current = event.currentTarget;
            choose(action);
          }}
        >
          <Icon drawing={icons[action.kind]} />
          <span>{action.label}</span>
        </button>
      ))}
      {more.length > 0 && (
        <Menu
          labels={labels}
          label={words.more}
          isOpen={isMenuOpen}
          onOpenChange={setMenuOpen}
          groups={[
            more.map((action) => ({
              key: action.kind,
              label: action.label,
              icon: icons[action.kind],
              onSelect: () => choose(action),
            })),
          ]}
          trigger={
            <button
              type="button"
              className="rc-button"
              data-kind="quiet"
              data-icon
              aria-label={words.more}
              aria-disabled={isBusy || undefined}
            >
              <Icon drawing={moreIcon} />
            </button>
          }
        />
      )}
      <ConfirmDialog
        labels={labels}
        isOpen={asked !== undefined}
        near={opener}
        title={words.confirmTitle(toArchive.length)}
        body={words.confirmBody}
        confirmLabel={words.confirm(toArchive.length)}
        cancelLabel={words.cancel}
        tone="danger"
        onCancel={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked) act(asked);
          setAsked(undefined);
        }}
      >
        <ul>
          {toArchive.map(({ runId, label }) => (
            <li key={runId}>
              <code className="rc-id">{label}</code>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  );
}
