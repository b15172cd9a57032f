import { seededRuns } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { storyFrame } from '../internal/storyFrame';
import { memoryStore } from '../internal/testSupport/memoryStore';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from '../run-comparison/RunComparison';
import { actionsInGerman, labelsDe, runsInGerman, sourceInGerman } from './testSupport/inGerman';
import { labelsRtl, runsRtl } from './testSupport/rightToLeft';

const meta: Meta<typeof RunComparison> = {
  title: 'In a host',
  tags: ['!autodocs'],
  component: RunComparison,
};
export default meta;

type Story = StoryObj<typeof RunComparison>;

/** Every word, date and number in a second language. */
export const InGerman: Story = {
  decorators: [storyFrame(1280)],
  render: () => (
    <div lang="de">
      <RunCompareProvider source={sourceInGerman} actions={actionsInGerman} url={null}>
        <RunComparison
          locale="de-DE"
          labels={labelsDe}
          layout="page"
          store={store}
          defaultSelectedRunIds={runsInGerman.slice(0, 3).map((run) => run.id)}
        />
      </RunCompareProvider>
    </div>
  ),
};

/**
 * The English catalogue in Hebrew letters, on a page from right to left: steps and times still run to
 * the right, and a sign stands before its number.
 */
export const RightToLeft: Story = {
  decorators: [storyFrame(1280)],
  render: () => (
    <div dir="rtl">
      <RunCompareProvider source={sourceOf(runsRtl)} actions={actionsInGerman} url={null}>
        <RunComparison
          locale="he-IL"
          labels={labelsRtl}
          store={store}
          defaultSelectedRunIds={runsRtl.slice(0, 3).map((run) => run.id)}
        />
      </RunCompareProvider>
    </div>
  ),
};

/** A page that names its colors as shadcn does, light and dark. */
export const ShadcnColors: Story = {
  render: (_, { globals }) => (
    <Host className={globals.theme === 'dark' ? 'shadcn dark' : 'shadcn'} maxWidth={1280}>
      <Comparison />
    </Host>
  ),
};

/** Names of the same page that are no colors by themselves: mapped, one line each. */
export const MappedChannels: Story = {
  render: () => (
    <Host className="channels" maxWidth={1280}>
      <Comparison />
    </Host>
  ),
};

/** Smaller type and tighter space, by the variables for both. */
export const Dense: Story = {
  render: () => (
    <Host className="dense" maxWidth={960}>
      <Comparison />
    </Host>
  ),
};

/** Type that follows a page of 20 px, in a column of 640. */
export const LargeType: Story = {
  render: () => (
    <Host className="large" maxWidth={640}>
      <Comparison />
    </Host>
  ),
};

const store = memoryStore([]);
const runs = seededRuns({ seed: 7, count: 4, points: 60 });
const source = sourceOf(runs);

function Comparison() {
  return (
    <RunCompareProvider source={source} url={null}>
      <RunComparison store={store} defaultSelectedRunIds={runs.slice(0, 3).map((run) => run.id)} />
    </RunCompareProvider>
  );
}

/** The page around: its own font, its own names for things. */
function Host({
  className,
  maxWidth,
  children,
}: {
  readonly className: string;
  readonly maxWidth: number;
  readonly children: ReactNode;
}) {
  return (
    <>
      <style>{sheet}</style>
      <main className={`host ${className}`} style={{ maxWidth }}>
        {children}
      </main>
    </>
  );
}

const sheet = `
.host { box-sizing: border-box; font-family: Inter, Arial, sans-serif; margin: 0 auto; padding: 24px; }
.shadcn {
  --background: oklch(0.985 0.004 80); --foreground: oklch(0.23 0.02 60);
  --muted-foreground: oklch(0.48 0.02 60); --border: oklch(0.9 0.01 80);
  --primary: oklch(0.47 0.16 265); --primary-foreground: oklch(0.99 0 0);
  --ring: oklch(0.5 0.18 265); --destructive: oklch(0.52 0.2 27);
  background: var(--background);
}
.shadcn.dark {
  --background: oklch(0.2 0.015 265); --foreground: oklch(0.96 0.005 265);
  --muted-foreground: oklch(0.75 0.015 265); --border: oklch(1 0 0 / 12%);
  --primary: oklch(0.78 0.12 265); --primary-foreground: oklch(0.2 0.02 265);
  --ring: oklch(0.75 0.14 265); --destructive: oklch(0.75 0.15 25);
}
.channels { --background: 40 33% 98%; --foreground: 20 14% 10%; --border: 30 10% 88%; --primary: 160 60% 22%; }
.channels .runcompare {
  --rc-surface: light-dark(hsl(var(--background)), #101113); --rc-line: light-dark(hsl(var(--border)), #232529);
  --rc-text: light-dark(hsl(var(--foreground)), #ededf0);
  --rc-primary: light-dark(hsl(var(--primary)), #ededf0);
}
.dense .runcompare {
  --rc-type-base: 12px; --rc-leading-base: 16px; --rc-type-secondary: 11px; --rc-leading-secondary: 14px;
  --rc-type-verdict: 16px; --rc-leading-verdict: 20px; --rc-target: 24px;
  --rc-space-2: 6px; --rc-space-3: 8px; --rc-space-4: 12px; --rc-space-5: 16px; --rc-space-6: 20px;
}
.large .runcompare {
  --rc-type-axis: 15px; --rc-type-base: 20px; --rc-type-secondary: 18px; --rc-type-section: 23px;
  --rc-type-verdict: 27px; --rc-leading-base: 30px; --rc-leading-secondary: 25px;
  --rc-leading-section: 30px; --rc-leading-verdict: 36px; --rc-target: 40px;
}
`;
