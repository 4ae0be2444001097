import sharp from 'sharp';

/** Icons for those who do not take the SVG. */
export interface Icons {
  /** `favicon.ico`: 32 × 32 pixels. */
  readonly favicon: Uint8Array;
  /** For home screens, a PNG of 180 × 180 pixels. */
  readonly touch: Uint8Array;
}

/** Dots per inch at which a drawing has the size that it names, and the fewest and most that sharp takes. */
const density = { plain: 72, least: 1, most: 100_000 };

/** Draw a mark (an SVG) as the icons that browsers and home screens ask for. Rejects when it cannot be drawn. */
export async function makeIcons(mark: Uint8Array): Promise<Icons> {
  const { width = 1, height = 1 } = await sharp(mark).metadata();
  const densityAt = (size: number) => {
    const wanted = (density.plain * size) / Math.max(width, height);
    return Math.min(density.most, Math.max(density.least, wanted));
  };
  const draw = (size: number) =>
    sharp(mark, { density: densityAt(size) })
      .resize(size, size, { fit: 'contain', background: 'transparent' })
      .png({ compressionLevel: 9 })
      .toBuffer();
  const [small, touch] = await Promise.all([draw(32), draw(180)]);
  return { favicon: iconFile(small, 32), touch };
}

/** Wrap one PNG as an ICO file: a directory of 6 bytes, an entry of 16, and the picture. */
function iconFile(png: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // with one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits per pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
