// Makes a PNG small: pictures of an editor do with a palette of 256 colours. The browser unpacks it, and Node packs it again.
import { crc32, deflateSync } from 'node:zlib';

const paletteSize = 256;

/** The same picture with no more than 256 colours, as PNG. */
export async function withFewColours(context, png) {
  const { width, height, pixels } = await unpack(context, png);
  const palette = paletteOf(pixels);
  const indices = new Map();
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = pixels[y * width + x];
      if (!indices.has(colour)) indices.set(colour, nearest(palette, colour));
      // The first byte of a row says that it is written as it is.
      rows[y * (width + 1) + x + 1] = indices.get(colour);
    }
  }
  return pack({ width, height, palette, rows });
}

/** Lets a page of the browser read the pixels, as numbers 0xRRGGBB. */
async function unpack(context, png) {
  const page = await context.newPage();
  try {
    const { width, height, base64 } = await page.evaluate(async (source) => {
      const { Image, document } = globalThis;
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const drawing = canvas.getContext('2d');
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      let bytes = '';
      for (const byte of data) bytes += String.fromCharCode(byte);
      return { width: image.width, height: image.height, base64: globalThis.btoa(bytes) };
    }, png.toString('base64'));
    const bytes = Buffer.from(base64, 'base64');
    return {
      width,
      height,
      pixels: Array.from({ length: width * height }, (_, index) => bytes.readUIntBE(index * 4, 3)),
    };
  } finally {
    await page.close();
  }
}

/** The colours that are seen most often; of much the same ones, as at the edges of letters, the most frequent one. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byFrequency = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  for (let tolerance = 0; ; tolerance += 4) {
    const chosen = [];
    for (const colour of byFrequency) {
      if (chosen.length > paletteSize) break;
      if (chosen.every((other) => distance(colour, other) > tolerance)) chosen.push(colour);
    }
    if (chosen.length <= paletteSize) return chosen;
  }
}

function nearest(palette, colour) {
  let best = 0;
  for (let index = 1; index < palette.length; index++) {
    if (distance(palette[index], colour) < distance(palette[best], colour)) best = index;
  }
  return best;
}

/** By how much two colours differ in red, green and blue together. */
function distance(one, other) {
  const by = (shift) => Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff));
  return by(16) + by(8) + by(0);
}

function pack({ width, height, palette, rows }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the index of a colour.
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    ['IHDR', header],
    ['PLTE', colours],
    ['IDAT', deflateSync(rows, { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([signature, ...chunks.map(([name, data]) => chunk(name, data))]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
