// Draws the extension's icon, braces around a speech bubble's Q, and writes it as PNG: `node scripts/icon.mjs`.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { inProject } from './project.mjs';

const SIZE = 128;
/** Samples per pixel in each direction, which smooths the edges. */
const SAMPLES = 4;

const BACKGROUND_TOP = [24, 92, 122];
const BACKGROUND_BOTTOM = [13, 52, 84];
const BRACE = [255, 255, 255];
const LETTER = [255, 176, 59];

/** Points of the left brace; the right one is its mirror image. */
const brace = curve([
  [
    [44, 28],
    [30, 28],
    [35, 50],
    [33, 55],
  ],
  [
    [33, 55],
    [31, 62],
    [26, 64],
    [22, 64],
  ],
]);
const tail = [
  [70, 71],
  [81, 83],
];

/** Points along cubic Bézier curves. */
function curve(segments) {
  return segments.flatMap(([a, b, c, d]) =>
    Array.from({ length: 25 }, (_, index) => {
      const t = index / 24;
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      return [0, 1].map((axis) => [a, b, c, d].reduce((sum, point, i) => sum + weights[i] * point[axis], 0));
    }),
  );
}

function distanceToLine([x, y], points) {
  let nearest = Infinity;
  for (let index = 1; index < points.length; index++) {
    const [[ax, ay], [bx, by]] = [points[index - 1], points[index]];
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }
  return nearest;
}

/** The colour of a point, and whether it is drawn at all. */
function colourAt(x, y) {
  const corner = Math.hypot(Math.max(0, Math.abs(x - 64) - 38), Math.max(0, Math.abs(y - 64) - 38));
  if (corner > 24) return [0, 0, 0, 0];
  // Left and right, top and bottom of the braces are alike.
  const folded = [x < 64 ? x : SIZE - x, y < 64 ? y : SIZE - y];
  if (distanceToLine(folded, brace) < 4.5) return [...BRACE, 255];
  const ring = Math.abs(Math.hypot(x - 64, y - 64) - 16);
  if (ring < 4.5 || distanceToLine([x, y], tail) < 4.5) return [...LETTER, 255];
  const part = y / SIZE;
  return [...BACKGROUND_TOP.map((top, i) => top + part * (BACKGROUND_BOTTOM[i] - top)), 255];
}

/** The mean of the samples of a pixel; colours count as much as they are there. */
function pixel(column, row) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = column + ((i % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const [red, green, blue, alpha] = colourAt(x, y);
    [red, green, blue].forEach((value, index) => (sum[index] += value * alpha));
    sum[3] += alpha;
  }
  const colour = sum.slice(0, 3).map((value) => (sum[3] === 0 ? 0 : Math.round(value / sum[3])));
  return [...colour, Math.round(sum[3] / (SAMPLES * SAMPLES))];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
// Eight bits for each of red, green, blue and opacity.
header.set([8, 6, 0, 0, 0], 8);
const rows = Array.from({ length: SIZE }, (_, row) => [
  0,
  ...Array.from({ length: SIZE }, (_unused, column) => pixel(column, row)).flat(),
]);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const image = Buffer.concat([
  signature,
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
  chunk('IEND', Buffer.alloc(0)),
]);
writeFileSync(inProject('client/media/icon.png'), image);
