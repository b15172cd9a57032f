'use client';

import {
  type AxisRange,
  type AxisRanges,
  groupSettings,
  nearestLine,
  type Objective,
  parallelCoordinatesView,
  parallelLabelsEn,
  type Run,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import type { ChartDisplay } from '../internal/DisplaySwitch';
import type { RunSlots } from '../internal/runSlots';
import { useChartFrame } from '../internal/useChartFrame';
import { type SettingsProps, useSettings } from '../internal/useSettings';
import { AxisLayer } from './AxisLayer';
import { ParallelLines } from './ParallelLines';
import { RangeChips } from './RangeChips';

/** What a person changes on the chart itself. */
export interface ParallelCoordinatesSettings {
  readonly display: ChartDisplay;
  /** What is kept per axis, by its key. */
  readonly ranges: AxisRanges;
}

export interface ParallelCoordinatesProps
  extends ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    SettingsProps<ParallelCoordinatesSettings> {
  /** All runs of a group. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Dotted keys of the axes; as many of the most telling ones as fit when left out. */
  readonly keys?: readonly string[] | undefined;
  /** Palette slot per compared run; all others are drawn neutral. */
  readonly slots?: RunSlots | undefined;
}

/**
 * Every run as a line over its settings and the objective. Dragging along an axis, or moving its
 * ends with keys, keeps some of the runs. Works on runs alone: no provider, no fetching.
 */
export const ParallelCoordinates = forwardRef<HTMLElement, ParallelCoordinatesProps>(
  function ParallelCoordinates(
    { runs, objective, keys, slots, view, defaultView, onViewChange, locale, labels, ...rest },
    ref,
  ): ReactElement {
    const [settings, change] = useSettings<ParallelCoordinatesSettings>(
      { view, defaultView, onViewChange },
      { display: 'chart', ranges: {} },
    );
    const frame = useChartFrame();
    const { display, ranges } = settings;
    // Apart from the picture: a change of size or range need not ask all settings of all runs again.
    const group = useMemo(() => groupSettings(runs, objective), [runs, objective]);
    const { size = unmeasured, say } = frame;
    const drawn = useMemo(
      () =>
        parallelCoordinatesView(runs, {
          ...size,
          objective,
          keys,
          ranges,
          slots,
          settings: group,
          locale,
          labels,
        }),
      [runs, size, objective, keys, ranges, slots, group, locale, labels],
    );
    const isToBeSaid = useRef(false);
    useEffect(() => {
      if (isToBeSaid.current) say(drawn.spokenCount || drawn.count);
      isToBeSaid.current = false;
    }, [drawn, say]);
    const narrow = (next: AxisRanges) => {
      isToBeSaid.current = true;
      change({ ranges: next });
    };
    const changeOne = (key: string, range: AxisRange | undefined) => {
      const { [key]: _, ...others } = ranges;
      narrow(range ? { ...others, [key]: range } : others);
    };
    const parallel = labels?.parallel ?? parallelLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="parallel-coordinates"
        view={drawn}
        display={display}
        onDisplayChange={(next) => change({ display: next })}
        tools={
          <RangeChips
            view={drawn}
            hasHint={display === 'chart'}
            labels={labels}
            onRemove={(key) => changeOne(key, undefined)}
            onClear={() => narrow({})}
          />
        }
        frame={frame}
        labels={labels}
      >
        <ChartStage
          view={drawn}
          keys={parallel.keys}
          pick={(at) => nearestLine(drawn, { ...at, within: 16 })}
          followsPointer
          highlight={({ key }) => (
            <path
              className="rc-parallel-reader"
              d={drawn.lines.find(({ runId }) => runId === key)?.path}
            />
          )}
          overlay={<AxisLayer view={drawn} labels={labels} onRangeChange={changeOne} />}
          frame={frame}
          labels={labels}
        >
          <ParallelLines view={drawn} />
        </ChartStage>
      </ChartSection>
    );
  },
);

const unmeasured = { width: 800, height: 340 };
