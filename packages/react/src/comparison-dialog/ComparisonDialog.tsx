'use client';

import {
  type Comparison,
  compareLabelsEn,
  type Run,
  type RunActions,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useCallback,
  useRef,
  useState,
} from 'react';
import { Dialog } from '../internal/Dialog';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { TabList, TabPanel, useTabIds } from '../internal/Tabs';
import { useControllableState } from '../internal/useControllableState';
import { useWidthBand } from '../internal/useWidthBand';
import { useRunRecommendation } from '../recommendation/useRunRecommendation';
import { ComparisonColumn } from './ComparisonColumn';
import type { ComparisonContent, CurvesState } from './comparisonContent';
import { DialogFoot } from './DialogFoot';
import { SheetTab, type SheetTabKey, sheetTabs } from './SheetTab';

export interface ComparisonDialogProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'title' | 'children'>,
    ViewOptions {
  readonly comparison: Comparison;
  /** The compared runs in the order of joining, with their histories where they are loaded. */
  readonly runs: readonly Run[];
  readonly open?: boolean | undefined;
  readonly defaultOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** By the room around it when left out: a sheet under 560 px. */
  readonly layout?: 'dialog' | 'sheet' | undefined;
  /** All runs of the group, for what takes more of them than are compared. */
  readonly group?: readonly Run[] | undefined;
  /** Palette slot per run; in the order of joining when left out. */
  readonly slots?: RunSlots | undefined;
  /** What the host lets a person do; only that is offered. */
  readonly actions?: RunActions | undefined;
  /** Called once a source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  /** Saves the comparison; rejects with the reason. Not offered when left out. */
  readonly onSave?: (() => void | Promise<void>) | undefined;
  /** Runs that archiving the rest leaves alone, such as those of saved comparisons. */
  readonly protectedRunIds?: readonly string[] | undefined;
  readonly curves?: CurvesState | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  /** The command that trains as many more seeds of these runs, to be copied. */
  readonly seedsCommand?: ComparisonContent['seedsCommand'];
  /** What a person chose of it: baseline, axes and visible metrics, which its parts keep otherwise. */
  readonly view?: ComparisonContent['view'];
  readonly onViewChange?: ComparisonContent['onViewChange'];
  readonly onReadingChange?: ComparisonContent['onReadingChange'];
  /** Buttons beside the title, such as sharing and export. */
  readonly tools?: ReactNode;
}

/**
 * A comparison over the page: a dialog with everything below each other, or where there is less room
 * a sheet with a tab per part and the main action at its foot. Renders nothing where it stands; put it
 * beside what opens it, whose width, color scheme and font it takes. Works on plain data alone: no
 * provider, no fetching.
 */
export const ComparisonDialog = forwardRef<HTMLDivElement, ComparisonDialogProps>(
  function ComparisonDialog(
    {
      comparison,
      runs,
      open,
      defaultOpen = false,
      onOpenChange,
      layout,
      group = runs,
      slots,
      actions,
      onChanged,
      onSave,
      protectedRunIds,
      curves,
      warnAt,
      seedsCommand,
      view,
      onViewChange,
      onReadingChange,
      tools,
      locale,
      labels,
      ...rest
    },
    ref,
  ) {
    const [isOpen, setOpen] = useControllableState(open, defaultOpen, onOpenChange);
    const [tab, setTab] = useState<SheetTabKey>('runs');
    const ids = useTabIds();
    const near = useRef<HTMLElement>(null);
    const [measure, band] = useWidthBand(sheetBelow);
    const stand = useCallback(
      (element: HTMLElement | null) => {
        near.current = element;
        measure(element);
      },
      [measure],
    );
    const shape = layout ?? (band === 0 ? 'sheet' : 'dialog');
    const compare = labels?.compare ?? compareLabelsEn;
    // Here rather than in the layer: closing it is no reason to lose track of a deployment.
    const recommendation = useRunRecommendation({
      ...{ comparison, actions, onChanged, onSave, seedsCommand, protectedRunIds, locale, labels },
    });
    const content = {
      ...{ comparison, runs, group, curves, actions, warnAt, locale, labels },
      ...{ view, onViewChange, onReadingChange },
      // At the foot instead, where they stay in reach.
      offersActions: false,
      slots: slots ?? slotsInOrder(runs.map((run) => run.id)),
    };
    const hasFoot = recommendation.view.actions.length > 0 || recommendation.report;
    return (
      <>
        <span ref={stand} hidden />
        <Dialog
          labels={labels}
          {...rest}
          ref={ref}
          // Which of the two it is must be known first, or charts would load for the other.
          isOpen={isOpen && (layout !== undefined || band !== undefined)}
          onOpenChange={setOpen}
          shape={shape}
          near={near}
          title={compare.titleOf(runs.length)}
          closeLabel={compare.close}
          tools={tools}
          bar={
            shape === 'sheet' && (
              <TabList
                label={compare.tabs.label}
                tabs={sheetTabs.map((key) => ({ key, label: compare.tabs[key] }))}
                value={tab}
                onChange={setTab}
                ids={ids}
              />
            )
          }
          foot={hasFoot && <DialogFoot state={recommendation} labels={labels} />}
        >
          {shape === 'sheet' ? (
            <TabPanel ids={ids} value={tab}>
              <SheetTab {...content} tab={tab} />
            </TabPanel>
          ) : (
            <ComparisonColumn {...content} />
          )}
        </Dialog>
      </>
    );
  },
);

const sheetBelow = [560];
