/** Hands a file to the browser to be saved. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click, and holds it in memory for as long as the address lives.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
