import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-opsz-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';
import type { StandaloneSvg } from './standaloneSvg';

/** Pixels of the picture for one of the drawing, so that it is sharp on slides. */
const SCALE = 2;

async function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text was read'));
    reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'));
    reader.readAsDataURL(blob);
  });
}

/** A picture made from SVG sees none of the page's fonts, so they travel in it; the larger only where letters need it. */
async function withFonts(svg: string): Promise<string> {
  const faces: string[] = [];
  for (const [url, range] of [
    [latin, 'U+0000-00FF, U+2000-22FF'],
    ...(/[\u0100-\u1fff]/.test(svg) ? ([[latinExtended, 'U+0100-1FFF']] as const) : []),
  ] as const) {
    const font = await dataUrl(await (await fetch(url)).blob());
    faces.push(
      `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2-variations');unicode-range:${range}}`,
    );
  }
  return svg.replace(
    '</title>',
    `</title><style>${faces.join('')}svg svg text{font-variant-numeric:tabular-nums}</style>`,
  );
}

/** The same picture as PNG with twice the pixels; rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: StandaloneSvg): Promise<Uint8Array> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withFonts(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser gives no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('the picture could not be encoded');
  return new Uint8Array(await blob.arrayBuffer());
}
