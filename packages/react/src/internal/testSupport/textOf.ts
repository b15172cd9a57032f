/** The text as it reads: spaces of every width are one space, and icons are silent. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
