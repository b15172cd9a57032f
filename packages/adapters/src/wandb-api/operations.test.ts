import { readFileSync } from 'node:fs';
import {
  type GraphQLObjectType,
  isInputObjectType,
  isObjectType,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import * as ours from './operations';
import { wandbSchema } from './wandbServer';

const { operations: theirs } = JSON.parse(
  readFileSync(new URL('fixtures/clientOperations.json', import.meta.url), 'utf8'),
) as { readonly operations: readonly string[] };

/** The fields of types and inputs that an operation names, as `Run.tags`. */
function fieldsOf(operation: string): string[] {
  const info = new TypeInfo(wandbSchema);
  const fields: string[] = [];
  visit(
    parse(operation),
    visitWithTypeInfo(info, {
      Field: ({ name }) => void fields.push(`${info.getParentType()?.name}.${name.value}`),
      Argument: ({ name }) =>
        void fields.push(
          `${info.getParentType()?.name}.${info.getFieldDef()?.name}(${name.value})`,
        ),
      ObjectField: ({ name }) => void fields.push(`${info.getParentInputType()}.${name.value}`),
    }),
  );
  // The type around an input's field is known only from the outside.
  return fields.filter((field) => !field.startsWith('undefined'));
}

const asked = new Set(theirs.flatMap(fieldsOf));

describe("what W&B's own client asks", () => {
  it.each(theirs.map((operation) => [operation.replace(/\s+/g, ' ').slice(0, 60), operation]))(
    'fits the schema of the tests: %s',
    (_, operation) => {
      expect(validate(wandbSchema, parse(operation), specifiedRules)).toEqual([]);
    },
  );

  it('is all that the schema of the tests has', () => {
    const own = Object.values(wandbSchema.getTypeMap()).filter(
      ({ name }) => !name.startsWith('__'),
    );
    const fields = own
      .filter(isObjectType)
      .flatMap((type: GraphQLObjectType) =>
        Object.values(type.getFields()).flatMap(({ name, args }) => [
          `${type.name}.${name}`,
          ...args.map((arg) => `${type.name}.${name}(${arg.name})`),
        ]),
      );
    const inputs = own
      .filter(isInputObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `.${name}`));
    const inputsAsked = [...asked].map((field) => field.replace(/^\w+!?\./, '.'));
    expect(fields.filter((field) => !asked.has(field))).toEqual([]);
    // The client knows one more, and sends it only where it is told to.
    expect(inputs.filter((field) => !inputsAsked.includes(field))).toEqual(['.deleteArtifacts']);
  });
});

describe('what is asked here', () => {
  it.each(Object.entries(ours))('%s fits the schema', (_, operation) => {
    expect(validate(wandbSchema, parse(operation), specifiedRules)).toEqual([]);
  });

  it.each(Object.entries(ours))('%s is no more than what the client asks', (_, operation) => {
    expect(fieldsOf(operation).filter((field) => !asked.has(field))).toEqual([]);
  });
});
