'use client';

import { type KeyboardEvent, type ReactElement, type ReactNode, useId } from 'react';

export interface Tab<T extends string> {
  readonly key: T;
  readonly label: string;
}

export interface TabListProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly value: T;
  readonly onChange: (key: T) => void;
  /** Of `useTabIds`: what ties the tabs to their panel. */
  readonly ids: TabIds;
}

export interface TabIds {
  readonly tab: (key: string) => string;
  readonly panel: string;
}

export function useTabIds(): TabIds {
  const id = useId();
  return { tab: (key) => `${id}${key}`, panel: `${id}panel` };
}

/** Tabs that switch as they are walked: Left, Right, Home and End; one tab stop. */
export function TabList<T extends string>({
  label,
  tabs,
  value,
  onChange,
  ids,
}: TabListProps<T>): ReactElement {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => tab.key === value);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = targetOf(event.key, { at, count: tabs.length, isRtl });
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.key);
    document.getElementById(ids.tab(tab.key))?.focus();
  };
  return (
    <div className="rc-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={ids.tab(tab.key)}
          aria-selected={tab.key === value}
          aria-controls={tab.key === value ? ids.panel : undefined}
          tabIndex={tab.key === value ? 0 : -1}
          onClick={() => onChange(tab.key)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** What the chosen tab stands for. */
export function TabPanel({
  ids,
  value,
  children,
}: {
  readonly ids: TabIds;
  readonly value: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div
      className="rc-tab-panel"
      role="tabpanel"
      id={ids.panel}
      aria-labelledby={ids.tab(value)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel may hold nothing else that takes focus
      tabIndex={0}
    >
      {children}
    </div>
  );
}

function targetOf(
  key: string,
  { at, count, isRtl }: { readonly at: number; readonly count: number; readonly isRtl: boolean },
): number | undefined {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
