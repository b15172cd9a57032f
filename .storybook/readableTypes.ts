import type { Renderer } from 'storybook/internal/csf';
import type { ArgTypesEnhancer } from 'storybook/internal/types';

/**
 * Types as they are written, where Storybook says "union" of all that may be left out, and controls for
 * those alone that can be typed or chosen: no field makes a function or a history.
 */
export const readableTypes: ArgTypesEnhancer<Renderer> = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { type, table } = argType;
      const raw = type && 'raw' in type && typeof type.raw === 'string' ? type.raw : undefined;
      const written = withoutUndefined(raw ?? table?.type?.summary ?? '');
      const words = /^'[^']*'( \| '[^']*')+$/.test(written) ? written.match(/[^' |]+/g) : null;
      return [
        name,
        {
          ...argType,
          ...(words ? { control: { type: 'inline-radio' }, options: words } : controlOf(written)),
          table: { ...table, type: { summary: written || 'see its type' } },
        },
      ];
    }),
  );

/** A `readonly Run[]` has no name in what Storybook reads. */
function withoutUndefined(type: string): string {
  const rest = type.replace(/\s*\|\s*undefined$/, '');
  return rest === 'unknown' ? '' : rest.replace(/^\((\(.*)\)$/s, '$1');
}

function controlOf(written: string) {
  const type = controls[written];
  return { control: type ? { type } : { disable: true } };
}

const controls: { readonly [written: string]: 'boolean' | 'number' | 'text' } = {
  boolean: 'boolean',
  number: 'number',
  string: 'text',
};
