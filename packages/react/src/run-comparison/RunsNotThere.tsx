'use client';

import { compareLabelsEn, type Labels, uiLabelsEn } from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Banner } from '../internal/Banner';
import { rootClass } from '../internal/rootClass';
import { Skeleton } from '../internal/Skeleton';

interface RunsNotThereProps extends ComponentPropsWithoutRef<'div'> {
  /** Why the list could not be read; it is still being read without one. */
  readonly error: Error | undefined;
  readonly onTryAgain: () => void;
  readonly labels: Labels | undefined;
}

/** What stands in place of a comparison until there is a list of runs. */
export const RunsNotThere = forwardRef<HTMLDivElement, RunsNotThereProps>(function RunsNotThere(
  { error, onTryAgain, labels, className, ...rest },
  ref,
) {
  const ui = labels?.ui ?? uiLabelsEn;
  const compare = labels?.compare ?? compareLabelsEn;
  const again = { label: ui.tryAgain, onAction: onTryAgain };
  return (
    <div {...rest} ref={ref} className={rootClass('comparison', className)}>
      {error ? (
        <Banner tone="danger" title={compare.runsFailed} action={again}>
          {error.message} {compare.nothingChanged}
        </Banner>
      ) : (
        <Skeleton lines={8} label={compare.loadingRuns} />
      )}
    </div>
  );
});
