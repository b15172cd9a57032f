'use client';

import {
  type AskedSeeds,
  type Comparison,
  type RunActions,
  recommendationActionLabelsEn,
  recommendationLabelsEn,
  uiLabelsEn,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactElement,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon } from '../internal/Icon';
import { checkIcon, tieIcon, trophyIcon } from '../internal/icons';
import { RunText } from '../internal/RunText';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { Toast } from '../internal/Toast';
import { VerdictButton } from '../internal/VerdictButton';
import { VerdictDetails } from '../internal/VerdictDetails';
import { ActionReport } from './ActionReport';
import { CaveatList } from './CaveatList';
import { RecommendationActions } from './RecommendationActions';
import { RecommendationNews } from './RecommendationNews';
import { useRunRecommendation } from './useRunRecommendation';

export interface RunRecommendationProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  readonly comparison: Comparison;
  /** Palette slot per run; by rank when left out. */
  readonly slots?: RunSlots | undefined;
  /** What the host lets a person do; only that is offered. */
  readonly actions?: Pick<RunActions, 'deploy' | 'archive' | 'restore'> | undefined;
  /** Called once a source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  /** Saves the comparison; rejects with the reason. */
  readonly onSave?: (() => void | Promise<void>) | undefined;
  /** The command that trains as many more seeds of these runs, to be copied. */
  readonly seedsCommand?: ((asked: readonly AskedSeeds[]) => string) | undefined;
  /** Runs that archiving the rest leaves alone, beside what still trains and a chosen baseline. */
  readonly protectedRunIds?: readonly string[] | undefined;
}

const reasonsShown = 3;

/**
 * Which run is best, why, what to know before acting on it, and the actions that the host offers.
 * Works on a comparison alone.
 */
export const RunRecommendation = forwardRef<HTMLElement, RunRecommendationProps>(
  function RunRecommendation(
    {
      comparison,
      slots,
      actions,
      onChanged,
      onSave,
      seedsCommand,
      protectedRunIds,
      locale,
      labels,
      className,
      ...rest
    },
    ref,
  ): ReactElement {
    const root = useRef<HTMLElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLElement, []);
    const [explained, setExplained] = useState(false);
    const titleId = useId();
    const state = useRunRecommendation({
      ...{ comparison, actions, onChanged, onSave, seedsCommand, protectedRunIds, locale, labels },
    });
    const { view, report, undo, dismissUndo } = state;
    const runSlots = useMemo(
      () => slots ?? slotsInOrder(comparison.runs.map((run) => run.id)),
      [slots, comparison],
    );
    const ui = labels?.ui ?? uiLabelsEn;
    const words = labels?.recommendation ?? recommendationLabelsEn;

    const recommendationActions = labels?.recommendationActions ?? recommendationActionLabelsEn;
    return (
      <section
        {...rest}
        ref={root}
        className={rootClass('recommendation', className)}
        aria-labelledby={titleId}
      >
        {view.likeForLike.length > 0 && (
          <CaveatList caveats={view.likeForLike} label={words.likeForLike} part="like-for-like" />
        )}
        <div className="rc-recommendation-head">
          <div>
            <div className="rc-verdict-line">
              <h2 id={titleId} className="rc-headline" data-part="headline">
                {view.isCrowned && <Icon drawing={trophyIcon} />}
                <span>
                  <RunText text={view.headline} slots={runSlots} />
                </span>
              </h2>
              {view.verdict && (
                <VerdictButton
                  verdict={view.verdict}
                  isOpen={explained}
                  onToggle={() => setExplained(!explained)}
                  controls={`${titleId}verdict`}
                />
              )}
            </div>
            {view.subline && <p className="rc-muted">{view.subline}</p>}
          </div>
          <RecommendationActions state={state} labels={labels} />
        </div>
        <ActionReport report={report} labels={labels} />
        {view.verdict && explained && (
          <VerdictDetails
            comparison={comparison}
            slots={runSlots}
            id={`${titleId}verdict`}
            locale={locale}
            labels={labels}
          />
        )}
        {(view.reasons.length > 0 || view.caveats.length > 0) && (
          <div className="rc-two">
            {view.reasons.length > 0 && (
              <div>
                <h3>{words.why}</h3>
                <ul data-part="reasons">
                  {view.reasons.slice(0, reasonsShown).map((reason) => (
                    <li key={`${reason.code}${reason.figure}`}>
                      <Icon drawing={reason.sign === 'tie' ? tieIcon : checkIcon} />
                      <span>
                        <RunText text={reason.text} />
                      </span>
                      <span className="rc-figure">{reason.figure}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {view.caveats.length > 0 && (
              <div>
                <h3>{words.beforeYouAct}</h3>
                <CaveatList caveats={view.caveats} part="caveats" />
              </div>
            )}
          </div>
        )}
        <RecommendationNews
          said={view.said}
          winner={`${view.best?.runId}\n${view.verdict?.code}`}
          report={report}
        />
        {undo && (
          <Toast
            near={root}
            text={undo.text}
            action={{ label: recommendationActions.undo, onAction: undo.onUndo }}
            dismissLabel={ui.dismiss}
            onDismiss={dismissUndo}
          />
        )}
      </section>
    );
  },
);
