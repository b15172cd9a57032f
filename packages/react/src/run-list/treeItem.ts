/** What every item of the tree is told of its place. */
export interface TreeItemProps {
  readonly itemKey: string;
  /** Among all items that could be scrolled to. */
  readonly index: number;
  /** Among its siblings, from 1. */
  readonly place: number;
  readonly of: number;
  /** Room above it for items that are not in the document, px. */
  readonly gap: number;
  /** Whether Tab goes to it. */
  readonly isActive: boolean;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}
