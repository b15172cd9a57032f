'use client';

import {
  type AxisRange,
  type AxisRanges,
  chartLabelsEn,
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
import { ChartLegend } from '../internal/ChartLegend';
import { type ChartDisplay, ChartSection } from '../internal/ChartSection';
import { ChartStage } from '../internal/ChartStage';
import type { RunSlots } from '../internal/runSlots';
import { useAnnouncement } from '../internal/useAnnouncement';
import { useControllableState } from '../internal/useControllableState';
import { useElementSize } from '../internal/useElementSize';
import { AxisLayer } from './AxisLayer';
import { ParallelLines } from './ParallelLines';
import { RangeChips } from './RangeChips';

/** What a person changes on the chart itself. */
export interface ParallelCoordinatesSettings {
  readonly display: ChartDisplay;
  /** What is kept per axis, by its key. */
  readonly ranges: AxisRanges;
}

export interface ParallelCoordinatesProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /** All runs of a group. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Dotted keys of the axes; as many of the most telling ones as fit when left out. */
  readonly keys?: readonly string[] | undefined;
  /** Palette slot per compared run; all others are drawn neutral. */
  readonly slots?: RunSlots | undefined;
  readonly view?: ParallelCoordinatesSettings | undefined;
  readonly defaultView?: Partial<ParallelCoordinatesSettings> | undefined;
  readonly onViewChange?: ((view: ParallelCoordinatesSettings) => void) | undefined;
}

/**
 * Every run as a line over its settings and the objective. Dragging along an axis, or moving its
 * ends with keys, keeps some of the runs. Works on runs alone: no provider, no fetching.
 */
export const ParallelCoordinates = forwardRef<HTMLElement, ParallelCoordinatesProps>(
  function ParallelCoordinates(
    {
      runs,
      objective = defaultObjective,
      keys,
      slots,
      view: controlled,
      defaultView,
      onViewChange,
      locale,
      labels,
      ...rest
    },
    ref,
  ): ReactElement {
    const [settings, setSettings] = useControllableState<ParallelCoordinatesSettings>(
      controlled,
      { display: 'chart', ranges: {}, ...defaultView },
      onViewChange,
    );
    const [measure, size = unmeasured] = useElementSize();
    const [said, say] = useAnnouncement();
    const { display, ranges } = settings;
    // Apart from the picture: a change of size or range need not ask all settings of all runs again.
    const group = useMemo(() => groupSettings(runs, objective), [runs, objective]);
    const view = useMemo(
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
      if (isToBeSaid.current) say(view.spokenCount || view.count);
      isToBeSaid.current = false;
    }, [view, say]);
    const change = (next: AxisRanges) => {
      isToBeSaid.current = true;
      setSettings({ ...settings, ranges: next });
    };
    const changeOne = (key: string, range: AxisRange | undefined) => {
      const { [key]: _, ...others } = ranges;
      change(range ? { ...others, [key]: range } : others);
    };
    const parallel = labels?.parallel ?? parallelLabelsEn;
    const chart = labels?.chart ?? chartLabelsEn;
    return (
      <ChartSection
        {...rest}
        rootRef={ref}
        name="parallel-coordinates"
        text={view}
        subtitle={view.subtitle}
        display={display}
        onDisplayChange={(value) => setSettings({ ...settings, display: value })}
        tools={
          <RangeChips
            view={view}
            hasHint={display === 'chart'}
            labels={labels}
            onRemove={(key) => changeOne(key, undefined)}
            onClear={() => change({})}
          />
        }
        legend={<ChartLegend runs={view.runs} keys={view.legendKey} label={chart.runs} />}
        measure={measure}
        said={said}
        labels={labels}
      >
        {size !== unmeasured && (
          <ChartStage
            width={view.width}
            height={view.height}
            label={`${view.title}. ${parallel.keys}`}
            description={view.description}
            stops={view.stops}
            pick={(at) => nearestLine(view, { ...at, within: 16 })}
            followsPointer
            highlight={({ key }) => (
              <path
                className="rc-parallel-reader"
                d={view.lines.find(({ runId }) => runId === key)?.path}
              />
            )}
            overlay={<AxisLayer view={view} labels={labels} onRangeChange={changeOne} />}
            say={say}
            labels={labels}
          >
            <ParallelLines view={view} />
          </ChartStage>
        )}
      </ChartSection>
    );
  },
);

const unmeasured = { width: 800, height: 340 };
const defaultObjective: Objective = { metric: 'eval_loss', direction: 'min' };
