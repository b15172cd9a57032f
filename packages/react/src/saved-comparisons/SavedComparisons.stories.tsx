import { createRun } from '@runcompare/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { storyFrame } from '../internal/storyFrame';
import { memoryStore, savedOf } from '../internal/testSupport/memoryStore';
import { SavedComparisons } from './SavedComparisons';

const meta: Meta<typeof SavedComparisons> = {
  title: 'SavedComparisons',
  component: SavedComparisons,
  decorators: [(Story, context) => storyFrame(context.parameters.width ?? 360)(Story, context)],
  args: { onOpen: () => {} },
};
export default meta;

type Story = StoryObj<typeof SavedComparisons>;

const runs = ['06a9655e', 'fa25ad23', '0a04dd4e'].map((id) => createRun({ id }));
const three = ['06a9655e', 'fa25ad23', '0a04dd4e'];

const learningRate = savedOf('a', three, { name: 'Learning rate, Qwen 7B' });
const saved = [
  learningRate,
  savedOf('b', ['06a9655e', '44b0e1c9'], {
    name: 'LoRA rank 8 against 32',
    createdAtMs: Date.UTC(2026, 10, 30),
    createdBy: 'Ada',
    notes: 'Rank 8 costs a third of the memory.\nTry again with two more seeds.',
  }),
  savedOf('c', ['7be2c913', '91e6b2a7'], {
    name: 'Before the new data set',
    createdAtMs: Date.UTC(2026, 9, 3),
    expiresAtMs: Date.UTC(2026, 11, 31),
  }),
];

const current = {
  state: { selected: three.map((runId, i) => ({ runId, slot: i + 1 })) },
  model: 'Qwen/Qwen2.5-7B-Instruct',
};

const full = Object.assign(new Error('quota'), { code: 'full' });

export const Several: Story = {
  args: { store: memoryStore(saved), runs, current, openId: 'a' },
};

export const NothingToSave: Story = { args: { store: memoryStore(saved), runs } };

export const Empty: Story = { args: { store: memoryStore([]), runs, current } };

export const Loading: Story = {
  args: { store: memoryStore([], { list: () => new Promise(() => {}) }), runs },
};

export const Failed: Story = {
  args: {
    store: memoryStore([], {
      list: async () => {
        throw Object.assign(new Error('denied'), { code: 'forbidden' });
      },
    }),
  },
};

export const StorageIsFull: Story = {
  args: {
    store: memoryStore(saved, {
      save: () => Promise.reject(full),
      rename: () => Promise.reject(full),
    }),
    runs,
    current,
  },
  play: async ({ canvasElement }) => {
    const press = (name: string) =>
      [...canvasElement.querySelectorAll('button')]
        .find((button) => button.textContent?.trim() === name)
        ?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    press('Save comparison');
    await new Promise((resolve) => setTimeout(resolve, 100));
    press('Save');
  },
};

export const SomeUnreadable: Story = {
  args: {
    store: memoryStore(saved.slice(0, 1), {
      list: async () => ({
        comparisons: saved.slice(0, 1),
        issues: [{ path: 'b2c4.version', message: 'Invalid input' }],
      }),
    }),
    runs,
  },
};

export const HostileNames: Story = {
  args: {
    store: memoryStore([
      savedOf('1', ['06a9655e'], { name: '<img src=x onerror=alert(1)>' }),
      savedOf('2', ['06a9655e'], { name: '\u202Egnp.exe', createdBy: '\u202Eada' }),
      savedOf('3', ['x'.repeat(10_000), 'y'], {
        name: 'a name that goes on '.repeat(500),
        notes: 'notes-without-a-space-'.repeat(500),
        createdBy: 'z'.repeat(500),
      }),
    ]),
    runs,
  },
};

export const Page1280: Story = {
  args: { store: memoryStore(saved), runs, current },
  parameters: { width: 1280 },
};
