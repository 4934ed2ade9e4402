/** LearnCard's ZIP ("holder continuity bundle", 1.0.0): a readable list of what is in it, and payloads. */
import { sha256Hex } from '../../base/bytes.ts';
import { asArray, asObject, asText, type JsonObject, objectIn } from '../../base/json-values.ts';
import type { Member, OpenedZip } from './zip.ts';

const MANIFEST = 'manifest.json';
/** Keys, records of consent and copies of status lists are of no use to another wallet, and keys are nobody's to read. */
const TAKEN = ['credential', 'presentation'];

/** The bundle's credentials alone, or why none is taken; what is no such bundle comes back as it was. */
export async function fromBundle(opened: OpenedZip): Promise<OpenedZip> {
  if ('refused' in opened) return opened;
  const { members, others } = opened;
  const manifest = manifestIn(members);
  if (!manifest) return opened;
  const listed = asArray(manifest.contents).map((each): JsonObject => asObject(each) ?? {});
  const wanted = listed.filter(({ type }) => TAKEN.includes(asText(type) ?? ''));
  if (wanted.some(({ encrypted }) => encrypted !== false))
    return {
      refused:
        'LearnCard has encrypted the credentials in it, and Assay has no way to open them. Add them from LearnCard one by one, by link or file.',
    };
  const taken: Member[] = [];
  for (const entry of wanted) {
    const member = members.find(({ name }) => name === entry.path);
    if (!member || (await sha256Hex(member.bytes)) !== entry.sha256)
      return { refused: 'It does not hold what its own list says: it is damaged, or was changed.' };
    taken.push(member);
  }
  return { members: taken, others: others + members.length - taken.length };
}

function manifestIn(members: readonly Member[]): JsonObject | undefined {
  const manifest = members.find(({ name }) => name === MANIFEST);
  const read = manifest && objectIn(manifest.bytes);
  return read?.walletName === 'LearnCard' && Array.isArray(read.contents) ? read : undefined;
}
