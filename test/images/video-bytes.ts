/** The head of an MP4 file: one track of a size, in pixels, turned by a quarter where asked. */
export function mp4(width: number, height: number, { isTurned = false, before = 0 } = {}): Buffer {
  const header = Buffer.alloc(84);
  const matrix = isTurned
    ? [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
    : [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
  matrix.forEach((value, index) => {
    header.writeInt32BE(value, 40 + 4 * index);
  });
  header.writeUInt32BE(width * 65_536, 76);
  header.writeUInt32BE(height * 65_536, 80);
  const sound = box('trak', box('tkhd', Buffer.alloc(84)));
  const track = box('trak', box('tkhd', header));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0')),
    box('mdat', Buffer.alloc(before)),
    box('moov', Buffer.concat([box('mvhd', Buffer.alloc(100)), sound, track])),
  ]);
}

/** The head of a WebM file: one track of a size, in pixels. */
export function webm(width: number, height: number): Buffer {
  const size = Buffer.concat([part([0xb0], number(width)), part([0xba], number(height))]);
  const track = part([0xae], Buffer.concat([part([0xd7], Buffer.from([1])), part([0xe0], size)]));
  const tracks = part([0x16, 0x54, 0xae, 0x6b], track);
  const segment = Buffer.concat([part([0x15, 0x49, 0xa9, 0x66], Buffer.alloc(300)), tracks]);
  // A segment whose length was not known when it was begun, as recorders write it.
  const open = Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  return Buffer.concat([part([0x1a, 0x45, 0xdf, 0xa3], Buffer.alloc(20)), open, segment]);
}

function box(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

function part(id: readonly number[], body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([...id, 0x40 | (body.length >> 8), body.length & 0xff]), body]);
}

function number(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}
