import type { Meta, StoryObj } from '@storybook/react-vite';
import { Page } from './Page';
import { YourRuns } from './YourRuns';

/** Drop the output folder of a Hugging Face Trainer and compare what is in it. */
const meta: Meta = { title: 'Your runs' };

export default meta;

export const DropAFolder: StoryObj = {
  render: () => (
    <Page title="Compare your runs">
      <YourRuns />
    </Page>
  ),
};
