import { describe, expect, it } from 'vitest';
import { describeRunActions } from '../testing/describeRunActions';
import { createWandbApiActions } from './createWandbApiActions';
import { createWandbApiSource } from './createWandbApiSource';
import { wandbServer } from './wandbServer';

const open = () =>
  wandbServer([
    { name: 'a', tags: ['baseline'], config: { lr: { value: 1 } } },
    { name: 'b' },
    { name: 'c', tags: ['runcompare.archived', 'kept'] },
  ]);

describeRunActions(
  {
    name: 'createWandbApiActions',
    makeActions: async () => ({
      actions: createWandbApiActions(open().options),
      runIds: ['a', 'b'],
    }),
  },
  { describe, it, expect },
);

describe('archiving a W&B run', () => {
  it('sets a tag beside the others and touches nothing else', async () => {
    const server = open();
    const actions = createWandbApiActions(server.options);
    await actions.archive(['a']);
    expect(server.runs[0]).toMatchObject({
      tags: ['baseline', 'runcompare.archived'],
      config: { lr: { value: 1 } },
    });
    expect(Object.keys(server.asked.at(-1)?.variables ?? {})).toEqual(['id', 'tags']);
    const { runs } = await createWandbApiSource(server.options).listRuns();
    expect(runs.map(({ archived, tags }) => [archived, tags])).toEqual([
      [true, ['baseline']],
      [false, []],
      [true, ['kept']],
    ]);
  });

  it('is taken back, and changes nothing where there is nothing to change', async () => {
    const server = open();
    const actions = createWandbApiActions(server.options);
    await actions.restore(['b', 'c']);
    expect(server.runs.map(({ tags }) => tags)).toEqual([['baseline'], undefined, ['kept']]);
    expect(server.asked.filter(({ query }) => query.startsWith('mutation'))).toHaveLength(1);
  });
});

describe('a W&B that refuses', () => {
  const refusing = (message: string) =>
    createWandbApiActions(
      wandbServer([{ name: 'a' }], ({ body }) =>
        (body as { query: string }).query.startsWith('mutation')
          ? { body: { data: { deleteRun: null, upsertBucket: null }, errors: [{ message }] } }
          : undefined,
      ).options,
    );

  it.each([
    ['permission denied', 'refused'],
    ['run not found', 'notFound'],
    ['internal error', 'failed'],
  ])('with "%s" is said to have %s', async (message, outcome) => {
    for (const kind of ['archive', 'delete'] as const) {
      expect(await refusing(message)[kind](['a'])).toEqual([
        { runId: 'a', outcome, reason: expect.stringContaining(message) },
      ]);
    }
  });
});
