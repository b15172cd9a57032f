import type { Meta, StoryObj } from '@storybook/react-vite';
import { Page } from './Page';
import { YourRuns } from './YourRuns';

/** Drop a folder of whatever logged your trainings, and compare what is in it. */
const meta: Meta = { title: 'Your runs', tags: ['!autodocs'] };

export default meta;

export const DropAFolder: StoryObj = {
  render: () => (
    <Page title="Compare your runs">
      <YourRuns />
    </Page>
  ),
};
