import { source } from '../../../source';

export const dynamic = 'force-dynamic';

export async function GET() {
  return Response.json(await source.listRuns());
}
