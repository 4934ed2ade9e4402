import type { OpenWorld } from './map.ts';
import type { Asked } from './place.ts';

/** What a status allows no body with. */
const WITHOUT_BODY = [101, 103, 204, 205, 304];

/** A `fetch` that the local world answers without any server; what misbehaves on the wire cannot be reached here. */
export function worldFetch(world: OpenWorld, asked: string[] = []): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input));
    asked.push(url.href);
    const { status = 200, type, headers, body, misbehave } = await world.answer(requestFor(url, init));
    if (misbehave) throw new TypeError(`the world would ${misbehave}`);
    return new Response(WITHOUT_BODY.includes(status) ? null : ((body ?? '') as BodyInit), {
      status,
      headers: { ...(type ? { 'content-type': type } : {}), ...headers },
    });
  };
}

function requestFor(url: URL, init: RequestInit | undefined): Asked {
  return {
    at: Date.now(),
    method: 'GET',
    host: url.host,
    path: url.pathname + url.search,
    url,
    accept: new Headers(init?.headers).get('accept') ?? '',
    origin: '',
    referer: '',
    cookie: '',
    fetchMode: 'cors',
    fetchDest: 'empty',
    body: Buffer.alloc(0),
  };
}
