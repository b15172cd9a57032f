import { chartSvg } from './chartSvg';

/**
 * The same picture as {@link chartSvg} in pixels, at twice the size on screen.
 *
 * @throws Error where there is no picture, or where the page's Content-Security-Policy lets no image
 * be made of it (`img-src blob:`).
 */
export async function chartPng(root: HTMLElement): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([chartSvg(root)], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(url);
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser made no picture of this size.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

const scale = 2;

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () =>
      reject(new Error('This page may not show images of its own (Content-Security-Policy).'));
    image.src = url;
  });
}
