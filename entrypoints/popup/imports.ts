import { type Given, givenOf } from '../../components/given.ts';
import { utf8Encode } from '../../lib/base/bytes.ts';
import { send } from '../../lib/browser/send.ts';
import { profileAt } from '../../lib/platforms/profiles.ts';
import { awardsAmong } from '../../lib/resolve/linked-awards.ts';
import { partsOf } from '../../lib/wallet/import/parts.ts';
import { type Piece, piecesOf, type ReadCode } from '../../lib/wallet/import/pieces.ts';
import type { Job } from '../../lib/wallet/import/run.ts';
import { counted, IMPORT } from '../../lib/words/index.ts';
import { wordsOf } from './error-words.ts';

/** How many jobs are known of so far: a ZIP is one until it is opened. */
export interface Count {
  total: number;
}

/** Loaded when the first picture comes. */
const readCode: ReadCode = async (bytes) => (await import('../../lib/wallet/import/qr.ts')).readCode(bytes);

/** What the user gave, file by file as it is needed: a thousand of them never stand in memory together. */
export async function* jobsOf(given: Given, count: Count): AsyncGenerator<Job> {
  if ('urls' in given) {
    count.total = given.urls.length;
    for (const url of given.urls) {
      const jobs = await jobsOfLink(url);
      count.total += jobs.length - 1;
      yield* jobs;
    }
  } else if ('text' in given) {
    count.total = 1;
    yield textJob(IMPORT.pasted, given.text);
  } else {
    count.total = given.files.length;
    for (const file of given.files) {
      const jobs = (await piecesOf(file, readCode).catch(() => unread(file))).flatMap(jobsOfPiece);
      count.total += jobs.length - 1;
      yield* jobs;
    }
  }
}

/** A profile or a collection is a link for each award in it. */
async function jobsOfLink(url: string): Promise<Job[]> {
  if (!profileAt(url)) return [{ url }];
  const listed = await send('own.awards', { url }).catch((error: unknown) => ({ refused: wordsOf(error) }));
  if ('refused' in listed) return [{ name: url, ...listed }];
  if (listed.links.length === 0) return [{ name: url, refused: IMPORT.emptyList }];
  const left = { name: url, refused: counted(listed.left, IMPORT.left) };
  return [...listed.links.map(unnamed), ...(listed.left > 0 ? [left] : [])];
}

/** The file was moved or removed since it was chosen. */
function unread({ name }: File): Piece[] {
  return [{ name, refused: IMPORT.unread }];
}

function jobsOfPiece(piece: Piece): Job[] {
  if ('links' in piece) return jobsOfLinks(piece);
  return 'code' in piece ? jobsOfCode(piece.name, piece.code) : [piece];
}

/** The awards that a PDF links to; what has neither those nor credentials in it is said to have none. */
function jobsOfLinks({ name, links, hasCredentials }: Extract<Piece, { links: string[] }>): Job[] {
  const awards = awardsAmong(links).map(unnamed);
  return awards.length > 0 || hasCredentials ? awards : [{ name, refused: IMPORT.noBadgeInPdf }];
}

function jobsOfCode(name: string, code: string): Job[] {
  if (/^(?:openid-credential-offer|haip|interaction|dccrequest|web\+\w+):/i.test(code))
    return [{ name, refused: IMPORT.offer }];
  const given = givenOf(code);
  if (!given || 'files' in given) return [{ name, refused: IMPORT.noBadge }];
  return 'urls' in given ? given.urls.map(unnamed) : [textJob(name, given.text)];
}

/** The user gave a picture or a profile, and has not seen where what is in it leads. */
function unnamed(url: string): Job {
  return { url, unnamed: true };
}

function textJob(name: string, text: string): Job {
  const parts = partsOf(utf8Encode(text));
  return 'refused' in parts ? { name, ...parts } : { name, parts };
}
