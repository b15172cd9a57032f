'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { partLoader } from '../internal/partLoader';
import { useLoadedPart } from '../internal/useLoadedPart';
import type { CellTipProps } from './CellTipLayer';

export const cellTipLayer = partLoader(async () => (await import('./CellTipLayer')).CellTipLayer);

/**
 * Says how a cell came about; loaded when the pointer or the focus first comes to one. A tip that
 * cannot be loaded is not missed aloud: the next cell tries again.
 */
export function CellTip(props: CellTipProps): ReactElement | null {
  const { table } = props;
  const [isNeeded, need] = useState(false);
  const { part: Layer } = useLoadedPart(cellTipLayer, {
    isNeeded,
    onFailure: () => need(false),
  });
  const isThere = Layer !== undefined;
  useEffect(() => {
    const element = table.current;
    if (isThere || !element) return;
    const ask = () => need(true);
    element.addEventListener('pointerover', ask);
    element.addEventListener('focusin', ask);
    return () => {
      element.removeEventListener('pointerover', ask);
      element.removeEventListener('focusin', ask);
    };
  }, [table, isThere]);
  return Layer ? <Layer {...props} /> : null;
}
