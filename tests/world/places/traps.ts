import { html, type Place } from '../place.ts';

/** Hosts that must never be asked: a look-alike, a shortener, and private addresses. Whoever asks is in the log. */
export const traps: Place = {
  id: 'traps',
  hosts: ['credly.com.evil.example', 'lnkd.in', '10.0.0.1', '127.0.0.1', 'localhost'],
  open: () => ({ answer: () => html('<title>Verified</title><p>Everything is fine.</p>') }),
};
