/**
 * Lets one run of a picture stand out, none when undefined, by attributes that CSS reads: pointing at
 * a name in the legend renders nothing.
 */
export function pointAtRun(root: HTMLElement, runId: string | undefined): void {
  root.toggleAttribute('data-pointing', runId !== undefined);
  for (const element of root.querySelectorAll<SVGElement>('[data-run]')) {
    element.toggleAttribute('data-pointed', element.dataset.run === runId);
  }
}
