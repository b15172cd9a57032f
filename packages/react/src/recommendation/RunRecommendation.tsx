'use client';

import {
  type Comparison,
  labelsEn,
  recommendationView,
  recommendRun,
  type ViewOptions,
} from '@runcompare/core';
import { type ComponentPropsWithRef, type ReactElement, useId, useMemo, useState } from 'react';
import { Icon } from '../internal/Icon';
import { RunText } from '../internal/RunText';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';

export interface RunRecommendationProps extends ComponentPropsWithRef<'section'>, ViewOptions {
  readonly comparison: Comparison;
  /** Palette slot per run; by rank when left out. */
  readonly slots?: RunSlots | undefined;
}

const reasonsShown = 3;

/** Which run is best, why, and what to know before acting on it. Works on a comparison alone. */
export function RunRecommendation({
  comparison,
  slots,
  locale,
  labels = labelsEn,
  className,
  ...rest
}: RunRecommendationProps): ReactElement {
  const [explained, setExplained] = useState(false);
  const titleId = useId();
  const view = useMemo(
    () => recommendationView(comparison, recommendRun(comparison), { locale, labels }),
    [comparison, locale, labels],
  );
  const runSlots = slots ?? slotsInOrder(comparison.runs.map((run) => run.id));
  const { ui } = labels;

  return (
    <section {...rest} className={rootClass('recommendation', className)} aria-labelledby={titleId}>
      {view.likeForLike.length > 0 && (
        <ul aria-label={ui.likeForLike} data-part="like-for-like">
          {view.likeForLike.map((caveat, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: caveats come whole, in their order
            <li key={i} data-tone={caveat.tone}>
              <Icon name={caveat.tone} />
              <span>
                <RunText text={caveat.text} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="rc-verdict-line">
        <h2 id={titleId} className="rc-headline" data-part="headline">
          {view.isCrowned && <Icon name="trophy" />}
          <span>
            <RunText text={view.headline} slots={runSlots} />
          </span>
        </h2>
        {view.verdict && (
          <button
            type="button"
            className="rc-pill"
            data-verdict={view.verdict.code}
            aria-expanded={explained}
            onClick={() => setExplained(!explained)}
          >
            <Icon name={view.verdict.code} />
            {view.verdict.word}
          </button>
        )}
      </div>
      {view.subline && <p className="rc-muted">{view.subline}</p>}
      {view.verdict && explained && <p className="rc-explained">{view.verdict.means}</p>}
      {(view.reasons.length > 0 || view.caveats.length > 0) && (
        <div className="rc-two">
          {view.reasons.length > 0 && (
            <div>
              <h3>{ui.why}</h3>
              <ul data-part="reasons">
                {view.reasons.slice(0, reasonsShown).map((reason) => (
                  <li key={`${reason.code}${reason.figure}`}>
                    <Icon name={reason.sign} />
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
              <h3>{ui.beforeYouAct}</h3>
              <ul data-part="caveats">
                {view.caveats.map((caveat, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: caveats come whole, in their order
                  <li key={i} data-tone={caveat.tone}>
                    <Icon name={caveat.tone} />
                    <span>
                      <RunText text={caveat.text} />
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
