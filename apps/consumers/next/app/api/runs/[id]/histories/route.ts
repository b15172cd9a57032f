import { source } from '../../../../../source';

export async function GET(_: Request, { params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  return new Response(JSON.stringify(await source.loadHistories(id), listsForColumns), {
    headers: { 'Content-Type': 'application/json' },
  });
}

/** JSON would write a typed array as an object with a key per number. */
function listsForColumns(_: string, value: unknown) {
  return value instanceof Float64Array ? [...value] : value;
}
