import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ComparisonContent } from './comparisonContent';

type Part = ComponentType<ComparisonContent>;

/** A part of a comparison that is loaded when it is first shown. */
export interface LazyPart {
  /** The part as it was loaded, or is about to be; another one once loading failed. */
  readonly current: () => LazyExoticComponent<Part>;
}

/** Charts are most of what there is to load, and the last thing that is looked at. */
export const curvesPart = lazyPart(
  async () => (await import('./ComparisonCharts')).ComparisonCharts,
);

export const companionsPart = lazyPart(
  async () => (await import('./CompanionCharts')).CompanionCharts,
);

export const settingsPart = lazyPart(async () => (await import('./SettingCharts')).SettingCharts);

/** What `load` gives, kept once it is there; a failure is not kept, so that trying again loads. */
export function lazyPart(load: () => Promise<Part>): LazyPart {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        part = begin();
        throw error;
      }
    });
  let part = begin();
  return { current: () => part };
}
