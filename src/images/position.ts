const gpsTag = 0x8825;

/** Check whether EXIF data (with or without its `Exif\0\0` head) says where a picture was taken. */
export function tellsPosition(exif: Buffer | undefined): boolean {
  if (exif === undefined) return false;
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  if (tiff.length < 10) return false;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < word(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return false;
    if (word(at) === gpsTag) return true;
  }
  return false;
}
