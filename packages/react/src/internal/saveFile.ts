/** Hands a file to the browser to be saved. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  linkTo(url, name).click();
  // The browser reads it after the click, and holds it in memory for as long as the address lives.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Lets the browser fetch an address and save it; what it shows instead opens beside the page. */
export function followDownload(href: string): void {
  const link = linkTo(href, '');
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}

function linkTo(href: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  return link;
}
