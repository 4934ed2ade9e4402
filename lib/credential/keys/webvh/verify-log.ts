/** Whether a log is what its controller wrote, from its first entry to its last (did:webvh 1.0, Read). */
import { asArray, asText } from '../../../base/json-values.ts';
import { MAX_PROOFS } from '../../proofs/proof.ts';
import { type Entry, hashOfJson, hashOfText, readEntries, signedBy } from './entry.ts';
import { broken, type Flaw, isFlaw, unread } from './flaw.ts';
import { type Parameters, readParameters, type Witnesses } from './parameters.ts';

/** An entry with the parameters after it, and who has to approve it. */
export interface Link {
  entry: Entry;
  parameters: Parameters;
  witnesses: Witnesses | undefined;
}

/** The entries of an intact log in order, at least one; nothing is said yet of its witnesses. */
export async function verifyLog(text: string, scid: string): Promise<Link[] | Flaw> {
  const entries = readEntries(text);
  if (isFlaw(entries)) return entries;
  const links: Link[] = [];
  for (const entry of entries) {
    const link = await linkTo(entry, links);
    if (isFlaw(link)) return link;
    if (link.parameters.scid !== scid) return broken('it is the log of another identifier');
    links.push(link);
  }
  return links;
}

async function linkTo(entry: Entry, links: readonly Link[]): Promise<Link | Flaw> {
  const before = links.at(-1);
  const parameters = readParameters(entry.parameters, before?.parameters);
  if (isFlaw(parameters)) return parameters;
  const flaw =
    (await hashFlaw(entry, before, links.length + 1, parameters.scid)) ??
    timeFlaw(entry, before?.entry) ??
    identityFlaw(entry, before, parameters) ??
    (await keyFlaw(entry, before, parameters));
  if (flaw) return flaw;
  // Witnesses approve their own dismissal; the first ones are there at once.
  return { entry, parameters, witnesses: before?.parameters.witness ?? parameters.witness };
}

/** Version number, hash of the entry before, and of the first one the identifier itself. */
async function hashFlaw(
  { versionId, content }: Entry,
  before: Link | undefined,
  number: number,
  scid: string,
): Promise<Flaw | undefined> {
  const hash = await hashOfJson({ ...content, versionId: before?.entry.versionId ?? scid });
  if (versionId !== `${number}-${hash}`) return broken(`entry ${number} is not what it was hashed as`);
  return before || (await isSelfCertified(content, scid))
    ? undefined
    : broken('its identifier is not that of its first entry');
}

async function isSelfCertified(content: Entry['content'], scid: string): Promise<boolean> {
  const written = JSON.stringify({ ...content, versionId: '{SCID}' }).replaceAll(scid, '{SCID}');
  return (await hashOfJson(JSON.parse(written))) === scid;
}

function timeFlaw({ versionTime }: Entry, before: Entry | undefined): Flaw | undefined {
  const time = Date.parse(versionTime);
  if (Number.isNaN(time)) return broken('an entry without a time');
  return before && time <= Date.parse(before.versionTime)
    ? broken('an entry is not later than the one before it')
    : undefined;
}

/** The document is that of this identifier; it moves only where it was to, and says from where. */
function identityFlaw(
  { state }: Entry,
  before: Link | undefined,
  { scid, portable }: Parameters,
): Flaw | undefined {
  const id = asText(state.id) ?? '';
  if (!id.startsWith(`did:webvh:${scid}:`)) return broken('its document is that of another identifier');
  const earlier = before?.entry.state.id;
  if (earlier === undefined || earlier === id) return undefined;
  if (!portable) return broken('it moved, and was not to');
  return asArray(state.alsoKnownAs).includes(earlier)
    ? undefined
    : unread('it moved without saying from where');
}

/** Signed by a key that was to: one of the entry before, or where keys were promised by their hash, one of those. */
async function keyFlaw(
  { content, proofs, parameters: stated }: Entry,
  before: Link | undefined,
  { updateKeys }: Parameters,
): Promise<Flaw | undefined> {
  if (before?.parameters.deactivated) return broken('it goes on after its end');
  const promised = before?.parameters.nextKeyHashes ?? [];
  if (promised.length > 0) {
    if (!Array.isArray(stated.updateKeys) || !Array.isArray(stated.nextKeyHashes))
      return broken('an entry does not name the keys that were promised');
    for (const key of updateKeys)
      if (!promised.includes(await hashOfText(key)))
        return broken('an entry names a key that was not promised');
  }
  const active = before && promised.length === 0 ? before.parameters.updateKeys : updateKeys;
  if (proofs.length > MAX_PROOFS) return unread('an entry has more signatures than are read');
  for (const proof of proofs) if (await signedBy(content, proof, active)) return undefined;
  return broken('an entry is not signed by a key that was to');
}
