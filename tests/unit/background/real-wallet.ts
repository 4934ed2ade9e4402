/** A wallet that is filled as the worker fills it, with the real engine over the local world. */

import { readOpened } from '../../../lib/background/award-page.ts';
import type { Engine, Env } from '../../../lib/background/ports.ts';
import { examineKept, type Kept, type KeptAnswer, recording } from '../../../lib/background/replaying.ts';
import { readFile, readKept, readLink } from '../../../lib/background/wallet-import.ts';
import { toBase64, utf8Encode } from '../../../lib/base/bytes.ts';
import type { Network } from '../../../lib/base/network.ts';
import type { KeepResult } from '../../../lib/browser/messages.ts';
import { examine } from '../../../lib/credential/verify.ts';
import { createNetwork } from '../../../lib/net/index.ts';
import { UNHURRIED } from '../../../lib/net/pace.ts';
import { awardsAt } from '../../../lib/platforms/profiles.ts';
import { imitatedDomain, recognise } from '../../../lib/platforms/recognise.ts';
import { recordAt, resolveBytes, resolveLink } from '../../../lib/resolve/resolve.ts';
import { rebuild } from '../../../lib/wallet/rebuild.ts';
import { keep, type Wallet } from '../../../lib/wallet/store.ts';
import type { OpenWorld } from '../../world/map.ts';
import type { Scene } from '../../world/scene.ts';
import { didKeyOf, makeKey } from '../../world/signing/keys.ts';
import { openBadge3 } from '../../world/signing/open-badge-3.ts';
import { signEddsaRdfc2022 } from '../../world/signing/proofs.ts';
import { worldFetch } from '../../world/world-fetch.ts';

export interface RealWallet {
  addFile(name: string, content: string | Uint8Array): Promise<KeepResult[]>;
  addLink(url: string): Promise<KeepResult[]>;
  /** Every entry read again from its originals, with nobody asked. */
  rebuild(): ReturnType<typeof rebuild>;
  /** The bytes that the world serves at an address. */
  served(url: string): Promise<Uint8Array>;
  /** Addresses that were asked, in order. */
  asked: string[];
}

/** `also`: answers besides those of the world. */
export function realWallet(wallet: Wallet, world: OpenWorld, scene: Scene, also?: Network): RealWallet {
  const asked: string[] = [];
  const real = createNetwork({
    fetch: worldFetch(world, asked),
    gate: () => true,
    followManually: true,
    pace: UNHURRIED,
  });
  const network: Network = {
    async get(url, request) {
      const answer = await also?.get(url, request);
      return answer?.ok ? answer : real.get(url, request);
    },
  };
  const engine: Engine = {
    resolveLink,
    resolveBytes,
    awardsAt,
    readOpened,
    examine: (source, env) => examine(source, { ...env, imitates: imitatedDomain, recordAt }),
  };
  const env: Env = { now: scene.now, network, trusted: [], anchors: [], registries: [] };
  const now = () => scene.now;
  const verifier = {
    examineBytes: (bytes: Uint8Array) => engine.examine(resolveBytes(bytes), env),
    async examineLink(url: string) {
      const answers: KeptAnswer[] = [];
      const source = await resolveLink(url, recording(network, answers), { readPages: true });
      return { source, findings: await engine.examine(source, env), answers };
    },
    examineKept: (kept: Kept) => examineKept(engine, kept, now()),
  };
  const options = { recognise, now, verifier };
  return {
    asked,
    async addFile(name, content) {
      const base64 = [toBase64(typeof content === 'string' ? utf8Encode(content) : content)];
      const read = await readFile({ name, base64 }, options);
      return 'refused' in read ? [read.refused] : keep(wallet, read, scene.now);
    },
    async addLink(url) {
      const read = await readLink(url, verifier.examineLink(url), options);
      return 'refused' in read ? [read.refused] : keep(wallet, read, scene.now);
    },
    rebuild: () => rebuild(wallet, (...kept) => readKept(...kept, options)),
    async served(url) {
      const answer = await network.get(url);
      if (!answer.ok) throw new Error(answer.detail);
      return answer.bytes;
    },
  };
}

/** An Open Badge 3.0 signed by a key of its own. */
export async function signedBadge(
  title: string,
  scene: Scene,
  over: { id?: string; skills?: string[] } = {},
): Promise<string> {
  const key = makeKey();
  const { id, method } = didKeyOf(key);
  const issuedOn = scene.daysAgo(90);
  const text = { id: `urn:uuid:${crypto.randomUUID()}`, title, issuedOn, ...over };
  const badge = openBadge3({ ...text, issuer: { id, name: 'Riverbend Library' } });
  return JSON.stringify(await signEddsaRdfc2022(badge, { key, method, created: issuedOn }));
}
