/** Of two PNGs of one size, in base64. Slight shades do not count: a repaint may differ in those. */
export async function pixelsThatDiffer(pictures: readonly [string, string]): Promise<number> {
  const [before, after] = await Promise.all(pictures.map(pixelsOf));
  let count = 0;
  for (let i = 0; i < (before?.length ?? 0); i += 4) {
    let difference = 0;
    for (let channel = i; channel < i + 3; channel++) {
      difference += Math.abs((before?.[channel] ?? 0) - (after?.[channel] ?? 0));
    }
    if (difference > 96) count++;
  }
  return count;
}

async function pixelsOf(base64: string): Promise<Uint8ClampedArray> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('The page has no canvas to compare pictures on.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height).data;
}
