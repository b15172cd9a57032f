'use client';

import {
  type Comparison,
  explainMetricsTable,
  type MetricsTableView,
  type ViewOptions,
} from '@runcompare/core';
import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect';
import { useLayerStyle } from '../internal/useLayerStyle';
import { placeOf } from './cellPlace';

export interface CellTipProps extends ViewOptions {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly id: string;
  readonly comparison: Comparison;
  /** The table as it is shown. */
  readonly view: MetricsTableView;
}

interface Tip {
  readonly cell: HTMLTableCellElement;
  readonly lines: readonly string[];
}

const delayMs = 350;
const graceMs = 120;
const room = 8;

/**
 * Says how a cell came about, while the pointer rests on it or it has the focus, which a tap gives
 * it. The pointer may go onto the tip; Escape and scrolling take it away. Drawn at the end of the
 * document: the table scrolls, and would cut it off. Only the tip renders when it comes and goes.
 */
export function CellTipLayer({
  table,
  id,
  comparison,
  view,
  locale,
  labels,
}: CellTipProps): ReactElement | null {
  const [tip, setTip] = useState<Tip>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const linesOf = (element: HTMLTableCellElement) => {
    const place = placeOf(element);
    const rows = view.sections.flatMap((section) => section.rows);
    const row = rows.find(({ key }) => key === place?.metric);
    if (!row || !place) return [];
    const cell = row.cells.find(({ runId }) => runId === place.runId);
    if (place.runId !== undefined && !cell) return [];
    return explainMetricsTable(comparison, { metric: row.key, cell, locale, labels });
  };
  const latest = useRef(linesOf);
  useIsomorphicLayoutEffect(() => {
    latest.current = linesOf;
  });
  const box = useRef<HTMLDivElement>(null);
  const layer = useLayerStyle(table, tip !== undefined);

  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const after = (ms: number, act: () => void) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(act, ms);
    };
    const show = ({ target }: Pick<Event, 'target'>) => {
      const cell = (target as Element).closest('td[data-run], th[scope="row"]');
      if (!(cell instanceof HTMLTableCellElement)) return;
      after(delayMs, () => {
        const lines = cell.isConnected ? latest.current(cell) : [];
        setTip(lines.length > 0 ? { cell, lines } : undefined);
      });
    };
    const leave = ({ relatedTarget }: PointerEvent | FocusEvent) => {
      if (relatedTarget instanceof Node && box.current?.contains(relatedTarget)) {
        clearTimeout(timer.current);
      } else after(graceMs, () => setTip(undefined));
    };
    const hide = () => {
      clearTimeout(timer.current);
      setTip(undefined);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    // What it was loaded for came before it.
    for (const target of element.querySelectorAll('td:hover, th:hover, :focus')) show({ target });
    element.addEventListener('pointerover', show);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', show);
    element.addEventListener('focusout', leave);
    element.addEventListener('contextmenu', hide);
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', hide, true);
    return () => {
      hide();
      element.removeEventListener('pointerover', show);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', show);
      element.removeEventListener('focusout', leave);
      element.removeEventListener('contextmenu', hide);
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', hide, true);
    };
  }, [table]);

  useEffect(() => {
    if (!tip) return;
    tip.cell.setAttribute('aria-describedby', id);
    return () => tip.cell.removeAttribute('aria-describedby');
  }, [tip, id]);

  useIsomorphicLayoutEffect(() => {
    if (!tip || !layer || !box.current) return;
    const cell = tip.cell.getBoundingClientRect();
    const { width, height } = box.current.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = cell.bottom + 4;
    const top = below + height + room > clientHeight ? cell.top - height - 4 : below;
    const left = Math.min(cell.left, clientWidth - width - room);
    box.current.style.left = `${Math.max(room, left)}px`;
    box.current.style.top = `${Math.max(room, top)}px`;
  }, [tip, layer]);

  if (!tip || !layer) return null;
  return createPortal(
    <div className="runcompare rc-layer" {...layer}>
      <div
        ref={box}
        id={id}
        role="tooltip"
        className="rc-cell-tip"
        data-part="tip"
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={() => setTip(undefined)}
      >
        {tip.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>,
    document.body,
  );
}
