import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunMark } from './RunMark';

const meta: Meta<typeof RunMark> = {
  title: 'Internal/RunMark',
  tags: ['!autodocs'],
  component: RunMark,
  decorators: [
    (Story) => (
      <div className="runcompare">
        <Story />
      </div>
    ),
  ],
};
export default meta;

type Story = StoryObj<typeof RunMark>;

export const Disc: Story = { args: { slot: 1 } };
export const Triangle: Story = { args: { slot: 2 } };
export const Square: Story = { args: { slot: 3 } };
export const Diamond: Story = { args: { slot: 4 } };
export const TriangleDown: Story = { args: { slot: 5 } };
export const Plus: Story = { args: { slot: 6 } };
export const Cross: Story = { args: { slot: 7 } };
export const Ring: Story = { args: { slot: 8 } };
export const HueAgainWithNextShape: Story = { args: { slot: 9 } };
export const NotCompared: Story = { args: { slot: undefined } };
