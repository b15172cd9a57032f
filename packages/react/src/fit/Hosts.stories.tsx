import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { memoryStore } from '../internal/testSupport/memoryStore';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from '../run-comparison/RunComparison';
import { actionsInGerman, labelsDe, runsInGerman, sourceInGerman } from './testSupport/inGerman';
import { labelsRtl, runsRtl } from './testSupport/rightToLeft';

const meta: Meta<typeof RunComparison> = {
  title: 'In a host',
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

const store = memoryStore([]);
