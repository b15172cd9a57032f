/** The project and the run in an id: projects have no slash in their names, but a run may. */
export function splitRunId(runId: string): { readonly project: string; readonly id: string } {
  const at = runId.indexOf('/');
  return { project: runId.slice(0, Math.max(0, at)), id: runId.slice(at + 1) };
}
