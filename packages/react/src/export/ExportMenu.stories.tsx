import { compareRuns } from '@runcompare/core';
import { evalLoss, workedExample } from '@runcompare/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { ExportMenu } from './ExportMenu';

const meta: Meta<typeof ExportMenu> = {
  title: 'ExportMenu',
  component: ExportMenu,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 640)(Story, context)],
  args: { comparison: compareRuns(workedExample(), { objective: evalLoss }) },
};
export default meta;

type Story = StoryObj<typeof ExportMenu>;

const href = 'https://example.com/compare?c=1.r1-06a9655e.r2-fa25ad23.z';

const open: Story['play'] = async ({ canvasElement }) => {
  canvasElement.querySelector('button')?.focus();
  const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  canvasElement.querySelector('button')?.dispatchEvent(press);
};

export const Closed: Story = { args: { makeLink: () => ({ href, leftOut: [] }) } };

export const Open: Story = { args: { makeLink: () => ({ href, leftOut: [] }) }, play: open };

export const LinkLeavesOut: Story = {
  args: { makeLink: () => ({ href, leftOut: ['visibleMetrics', 'axis'] }) },
  play: open,
};

export const NoLink: Story = { play: open };

/** A host's own policy, or a page that is not secure. */
export const ClipboardRefused: Story = {
  args: { makeLink: () => ({ href, leftOut: [] }) },
  decorators: [
    (Story) => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      return <Story />;
    },
  ],
  play: open,
};
