import { followDownload, saveFile } from './saveFile';
import { webAddress } from './webAddress';

/**
 * Hands to the browser what a host gave for a download: a file, under its own name if it has one, or
 * an address.
 *
 * @throws Error with `notAWebAddress` as its message for an address that would run something.
 */
export function takeDownload(
  given: unknown,
  { name, notAWebAddress }: { readonly name: string; readonly notAWebAddress: string },
): void {
  if (given instanceof Blob) {
    saveFile(given, given instanceof File && given.name !== '' ? given.name : name);
    return;
  }
  const address = typeof given === 'string' ? webAddress(given) : undefined;
  if (address === undefined) throw new Error(notAWebAddress);
  followDownload(address);
}
