'use client';

import type { RefCallback } from 'react';
import { useAnnouncement } from './useAnnouncement';
import { type ElementSize, useElementSize } from './useElementSize';

/** What a chart that is read place by place keeps of its page. */
export interface ChartFrame {
  /** Of the element that the picture fills; undefined until it is measured. */
  readonly size: ElementSize | undefined;
  readonly measure: RefCallback<HTMLElement>;
  /** The live text of the chart. */
  readonly said: string;
  readonly say: (text: string) => void;
}

/** One frame, for the section and the stage of a chart. */
export function useChartFrame(): ChartFrame {
  const [measure, size] = useElementSize();
  const [said, say] = useAnnouncement();
  return { size, measure, said, say };
}
