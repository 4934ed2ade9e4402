/** Runs in a page: what reads a form, and what makes the file. */
import { systemDrawing } from '../../../entrypoints/popup/system-drawing.ts';
import { openForm } from '../../../lib/page/fill/form.ts';
import type { SharedBadge } from '../../../lib/share/model.ts';
import { badgesPdf } from '../../../lib/share/pdf.ts';

export interface Measured {
  /** ms, one a round. */
  times: number[];
  /** Nodes of the page, or bytes of the file. */
  size: number;
}

export interface Bench {
  recognise(rounds: number): Measured;
  write(rounds: number): Promise<Measured>;
}

const BADGES = 10;

const bench: Bench = {
  recognise(rounds) {
    const form = openForm(document, { placed: [] });
    const times = Array.from({ length: rounds }, () => {
      const from = performance.now();
      const { slots } = form.scan() ?? { slots: [] };
      const took = performance.now() - from;
      if (slots.length === 0) throw new Error('The form was not recognised.');
      return took;
    });
    return { times, size: document.getElementsByTagName('*').length };
  },
  async write(rounds) {
    const badges = await Promise.all(Array.from({ length: BADGES }, (_, at) => badgeOf(at)));
    const times: number[] = [];
    let size = 0;
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      const bytes = await badgesPdf({
        badges,
        holder: 'Nadia Kestrel',
        now: Date.now(),
        drawing: systemDrawing(),
      });
      times.push(performance.now() - from);
      size = bytes.length;
    }
    return { times, size };
  },
};

/** As a platform gives them: a picture of 400 by 400, a signed file of some kB; every third in a script of the system. */
async function badgeOf(at: number): Promise<SharedBadge> {
  const title = at % 3 === 0 ? `クラウド証明書 ${at}` : `Cloud Practitioner, level ${at}`;
  const text = JSON.stringify({
    id: `urn:x:${at}`,
    filler: Array.from({ length: 300 }, (_, each) => at * each),
  });
  const original = {
    hash: String(at),
    bytes: new TextEncoder().encode(text),
    mediaType: 'application/vc+ld+json',
    source: 'x',
    receivedAt: 0,
  };
  return {
    title,
    issuer: { proven: 'Northwind Cloud, account at credly.com', domain: 'credly.com' },
    issuedOn: '2026-03-01T00:00:00Z',
    expiresOn: '2029-03-01T00:00:00Z',
    link: `https://www.credly.com/badges/6f1d0c0a-0000-4000-8000-00000000000${at}`,
    skills: ['Kubernetes', 'Networking', 'Cost control'],
    originals: [original],
    picture: await pictureOf(at),
  };
}

async function pictureOf(at: number): Promise<Blob> {
  const SIDE = 400;
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const gradient = context.createLinearGradient(0, 0, SIDE, SIDE);
  gradient.addColorStop(0, `hsl(${at * 36} 60% 40%)`);
  gradient.addColorStop(1, '#fff');
  context.fillStyle = gradient;
  context.arc(SIDE / 2, SIDE / 2, SIDE / 2, 0, 7);
  context.fill();
  return canvas.convertToBlob();
}

Object.assign(globalThis, { bench });
