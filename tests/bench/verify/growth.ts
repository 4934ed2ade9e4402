/** How the time grows with what a credential holds, as figures and as a picture. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../run/setup.mjs';
import { median } from '../page/figures.ts';
import { verifyWithAssay } from './assay.ts';
import { transcriptOf } from './credentials.ts';
import { type Figure, rounded } from './figures.ts';

const COUNTS = [1, 2, 5, 10, 20, 35, 50, 75, 100, 125, 150, 175, 200];
const ROUNDS = 25;
const PICTURE = join(ROOT, '.output', 'bench', 'growth.svg');

/** Achievements, and ms. */
type Point = readonly [count: number, ms: number];

export async function* growth(): AsyncIterable<Figure> {
  const transcripts: { count: number; bytes: Uint8Array; times: number[] }[] = [];
  for (const count of COUNTS)
    transcripts.push({ count, bytes: (await transcriptOf(count)).bytes, times: [] });
  for (let round = 1; round <= 2 * ROUNDS; round++) {
    for (const { bytes, times } of transcripts) {
      const unseen = Buffer.concat([Buffer.alloc(round, ' '), bytes]);
      const started = performance.now();
      if (!(await verifyWithAssay(unseen))) throw new Error('a transcript does not verify');
      times.push(performance.now() - started);
    }
  }
  const points = transcripts.map(({ count, times }): Point => [count, median(times.slice(ROUNDS))]);
  const line = lineThrough(points);
  mkdirSync(join(PICTURE, '..'), { recursive: true });
  writeFileSync(PICTURE, pictureOf(points, line));
  const each = rounded(line.slope);
  yield {
    name: 'growth, 1 to 200 achievements',
    text: `${each} ms an achievement, R² ${line.fit.toFixed(3)}: ${PICTURE}`,
    ms_an_achievement: each,
    r_squared: rounded(line.fit),
    points: points.map(([count, ms]) => [count, rounded(ms)]),
  };
}

interface Line {
  slope: number;
  start: number;
  /** How much of the differences the line explains: 1 for all (R²). */
  fit: number;
}

/** Least squares. */
function lineThrough(points: readonly Point[]): Line {
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const sumOf = (part: (point: Point) => number) => points.reduce((sum, point) => sum + part(point), 0);
  const slope = sumOf(([x, y]) => (x - meanX) * (y - meanY)) / sumOf(([x]) => (x - meanX) ** 2);
  const start = meanY - slope * meanX;
  const left = sumOf(([x, y]) => (y - start - slope * x) ** 2);
  return { slope, start, fit: 1 - left / sumOf(([, y]) => (y - meanY) ** 2) };
}

const WIDTH = 640;
const HEIGHT = 400;
const EDGE = 56;

/** The points, and the straight line through them. */
function pictureOf(points: readonly Point[], { slope, start }: Line): string {
  const right = Math.max(...points.map(([x]) => x));
  const top = Math.max(...points.map(([, y]) => y), start + slope * right);
  const at = (x: number, y: number) =>
    [EDGE + (x / right) * (WIDTH - 2 * EDGE), HEIGHT - EDGE - (y / top) * (HEIGHT - 2 * EDGE)].map(
      Math.round,
    );
  const label = (x: number, y: number, anchor: string, text: string) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
  const [x1, y1] = at(0, start);
  const [x2, y2] = at(right, start + slope * right);
  const [left, bottom] = at(0, 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    '<title>Time to verify a credential by the number of its achievements</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<path d="M${left} ${EDGE}V${bottom}H${WIDTH - EDGE}" fill="none" stroke="#555"/>`,
    `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...points.map(([x, y]) => at(x, y)).map(([x, y]) => `<circle cx="${x}" cy="${y}" r="4" fill="#1a5fb4"/>`),
    label(EDGE, EDGE - 12, 'middle', `${top.toFixed(1)} ms`),
    label(WIDTH - EDGE, HEIGHT - EDGE + 20, 'middle', `${right} achievements`),
    label(
      WIDTH / 2,
      HEIGHT - 12,
      'middle',
      `${slope.toFixed(3)} ms an achievement, verified in Node, not seen before`,
    ),
    '</svg>',
  ].join('\n');
}
