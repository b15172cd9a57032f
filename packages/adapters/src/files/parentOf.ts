/** The folder of a path in a tree; empty for what lies in the opened folder itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
