import { groupItemKey, type ListItem } from './listItems';

/** What a key does to a tree: goes to an item, folds or opens a group, or is none of its keys. */
export type TreeMove =
  | { readonly goTo: number }
  | { readonly fold: string; readonly isFolded: boolean }
  | 'stay'
  | undefined;

/** How far PageUp and PageDown go. */
const page = 10;

/**
 * Up, Down, Home, End and the page keys move and stop at the ends; Right opens a group or enters it,
 * Left goes to the group of a run or folds it.
 */
export function treeMove(
  key: string,
  { items, at }: { readonly items: readonly ListItem[]; readonly at: number },
): TreeMove {
  const item = items[at];
  if (!item) return undefined;
  const groupKey = item.group.key;
  const go = (to: number): TreeMove => ({
    goTo: Math.max(0, Math.min(to, items.length - 1)),
  });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(items.length - 1);
    case 'ArrowRight':
      if (item.row) return 'stay';
      return item.isFolded ? { fold: groupKey, isFolded: false } : go(at + 1);
    case 'ArrowLeft':
      return item.row
        ? go(items.findIndex((other) => other.key === groupItemKey(groupKey)))
        : { fold: groupKey, isFolded: true };
    default:
      return undefined;
  }
}
