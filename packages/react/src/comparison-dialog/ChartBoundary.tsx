'use client';

import { compareLabelsEn, type Labels, uiLabelsEn } from '@runcompare/core';
import { Component, type ReactNode, Suspense } from 'react';
import { Banner } from '../internal/Banner';
import { Skeleton } from '../internal/Skeleton';

interface ChartBoundaryProps {
  readonly labels: Labels | undefined;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/**
 * Around charts that are loaded on demand: their place while they load, and a way to try again where
 * they cannot be, so that a chart that fails takes nothing else with it.
 */
export class ChartBoundary extends Component<ChartBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { labels, onRetry, children } = this.props;
    const ui = labels?.ui ?? uiLabelsEn;
    const compare = labels?.compare ?? compareLabelsEn;
    if (this.state.isBroken) {
      const retry = () => {
        onRetry();
        this.setState({ isBroken: false });
      };
      return (
        <Banner
          tone="warn"
          title={compare.chartsFailed}
          action={{ label: ui.retry, onAction: retry }}
        >
          {compare.chartsFailedHint}
        </Banner>
      );
    }
    const place = (
      <div className="rc-charts-wait">
        <Skeleton lines={6} label={compare.loadingCurves} />
      </div>
    );
    return <Suspense fallback={place}>{children}</Suspense>;
  }
}
