/** Folders that hold no runs and can hold a hundred thousand files. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || name === '.git' || name === '__pycache__';
}
