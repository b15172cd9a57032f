'use client';

import { compareLabelsEn, type RunCard, runCardsView } from '@runcompare/core';
import { type KeyboardEvent, type ReactElement, useMemo, useRef, useState } from 'react';
import { BadgeIcon } from '../internal/BadgeIcon';
import { RunSwatch } from '../internal/RunSwatch';
import type { ComparisonContent } from './comparisonContent';

/**
 * The compared runs as cards side by side: swiped by finger, walked with Left and Right. The list
 * scrolls by itself, so that any way of scrolling works.
 */
export function RunCards({
  comparison,
  runs,
  slots,
  warnAt,
  locale,
  labels,
}: ComparisonContent): ReactElement {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const cards = useMemo(
    () =>
      runCardsView(comparison, {
        ...{ runs, order: runs.map((run) => run.id), warnAt, locale, labels },
      }),
    [comparison, runs, warnAt, locale, labels],
  );
  const compare = labels?.compare ?? compareLabelsEn;
  const shown = Math.min(at, cards.length - 1);
  const go = (to: number) =>
    list.current?.children[to]?.scrollIntoView({ inline: 'start', block: 'nearest' });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(Math.max(0, Math.min(cards.length - 1, shown + by)));
  };
  return (
    <div className="rc-cards">
      <ul
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable
        tabIndex={0}
        aria-label={compare.cards}
        onKeyDown={onKeyDown}
        onScroll={(event) => setAt(nearestCard(event.currentTarget))}
      >
        {cards.map((card) => (
          <Card key={card.runId} card={card} slot={slots[card.runId]} />
        ))}
      </ul>
      {cards.length > 1 && (
        <p className="rc-dots">
          {cards.map((card, i) => (
            <span key={card.runId} data-current={i === shown || undefined} />
          ))}
          <span role="status">{compare.cardOf(shown + 1, cards.length)}</span>
        </p>
      )}
    </div>
  );
}

function Card({
  card,
  slot,
}: {
  readonly card: RunCard;
  readonly slot: number | undefined;
}): ReactElement {
  return (
    <li data-part="card">
      <p className="rc-card-head">
        <RunSwatch slot={slot} />
        <code className="rc-id" title={card.label}>
          {card.label}
        </code>
        <span className="rc-muted">{card.detail}</span>
      </p>
      <p className="rc-card-figure">
        <strong>{card.figure.text}</strong> <span className="rc-muted">{card.figure.metric}</span>
        <span className="rc-card-badges">
          {card.badges.map((badge) => (
            <span
              key={badge.kind}
              className="rc-badge"
              data-kind={badge.kind}
              data-tone={badge.tone}
            >
              <BadgeIcon badge={badge} />
              {badge.text}
            </span>
          ))}
        </span>
      </p>
      <dl>
        {card.rows.map((row) => (
          <div key={row.key}>
            <dt>{row.label}</dt>
            <dd>
              {row.note && <span className="rc-muted">{row.note}</span>} {row.text}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Scrolls to the negative side where text runs from right to left. */
function nearestCard(list: HTMLElement): number {
  const [first, second] = list.children as unknown as readonly (HTMLElement | undefined)[];
  const stride = Math.abs((second?.offsetLeft ?? 0) - (first?.offsetLeft ?? 0));
  const isAtEnd = Math.abs(list.scrollLeft) >= list.scrollWidth - list.clientWidth - 1;
  if (stride === 0 || isAtEnd) return list.children.length - 1;
  return Math.round(Math.abs(list.scrollLeft) / stride);
}
