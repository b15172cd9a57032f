import { escapeKey, type FlatConfigValue } from './flattenConfig';
import type { ConfigValue, RunConfig } from './run';
import { isIdentityKey, isSeedKey } from './settingKeys';

/** What a configuration sets, apart from how it names its run. */
export interface ConfigReading {
  /** Equal for configurations with the same settings: the same keys, leaving out seeds and names. */
  readonly shape: string;
  /** One per key of the shape, in its order. */
  readonly values: readonly Setting[];
  /** Every recorded seed as text, in the order of their keys. */
  readonly seeds: readonly string[];
}

export type Setting = FlatConfigValue | undefined;

/**
 * Reads many configurations fast: what its keys mean is worked out for the first one that has them,
 * and only held against the next.
 */
export function createConfigReader(): (config: RunConfig) => ConfigReading {
  const layouts: Layout[] = [];
  return (config) => {
    for (const layout of layouts) {
      const reading = readAs(layout, config);
      if (reading) return reading;
    }
    const layout = layoutOf(config);
    layouts.unshift(layout);
    layouts.length = Math.min(layouts.length, mostLayouts);
    return readAs(layout, config) as ConfigReading;
  };
}

/** Few sources write more than a handful of different sets of keys. */
const mostLayouts = 8;

interface Layout {
  readonly marked: readonly string[];
  readonly shape: string;
  /** In code-point order of their keys, so that the order in a file does not matter. */
  readonly fields: readonly Field[];
}

type Field = { readonly key: string } & (
  | { readonly kind: 'name' | 'setting' }
  | { readonly kind: 'seed'; readonly path: string }
  | { readonly kind: 'inner'; readonly isList: boolean; readonly fields: readonly Field[] }
);

type Container = { readonly [key: string]: ConfigValue } | readonly ConfigValue[];

function layoutOf(config: RunConfig): Layout {
  const marked = config.identityKeys ?? [];
  const paths: string[] = [];
  const fieldsOf = (container: Container, parent: string): readonly Field[] => {
    const isList = Array.isArray(container);
    return Object.entries(container)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]: [string, ConfigValue]): Field => {
        const path = parent + (isList ? key : escapeKey(key));
        if (isIdentityKey(path, marked)) return { key, kind: 'name' };
        if (isContainer(value)) {
          const fields = fieldsOf(value, `${path}.`);
          // No escaped key has a single backslash before a bracket.
          if (fields.length === 0 && !isSeedKey(path)) {
            paths.push(`${path}\\${Array.isArray(value) ? '[' : '{'}`);
          }
          return { key, kind: 'inner', isList: Array.isArray(value), fields };
        }
        if (isSeedKey(path)) return { key, kind: 'seed', path };
        paths.push(path);
        return { key, kind: 'setting' };
      });
  };
  const fields = fieldsOf(config.values, '');
  return { marked, fields, shape: JSON.stringify(paths) };
}

function readAs(layout: Layout, { values, identityKeys = [] }: RunConfig) {
  const into = { shape: layout.shape, values: [], seeds: [] };
  const isMarkedAlike = areEqual(layout.marked, identityKeys);
  return isMarkedAlike && readAll(layout.fields, values, into) ? into : undefined;
}

interface Draft {
  readonly values: Setting[];
  readonly seeds: string[];
}

function readAll(fields: readonly Field[], container: Container, into: Draft): boolean {
  const count = Array.isArray(container) ? container.length : Object.keys(container).length;
  if (count !== fields.length) return false;
  for (const field of fields) {
    const { key } = field;
    const value = (container as { readonly [key: string]: ConfigValue })[key];
    if ((value === undefined && !Object.hasOwn(container, key)) || !read(field, value, into))
      return false;
  }
  return true;
}

function read(field: Field, value: ConfigValue | undefined, into: Draft): boolean {
  switch (field.kind) {
    case 'name':
      return true;
    case 'inner':
      return (
        isContainer(value) &&
        Array.isArray(value) === field.isList &&
        readAll(field.fields, value, into)
      );
    case 'seed':
      if (isContainer(value)) return false;
      if (value !== null) into.seeds.push(`${field.path}=${value}`);
      return true;
    default:
      if (isContainer(value)) return false;
      into.values.push(value);
      return true;
  }
}

function isContainer(value: ConfigValue | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((key, i) => key === b[i]));
}
