import type { Asked, OpenPlace, Place, Reply } from './place.ts';
import { notFound } from './place.ts';
import type { Scene } from './scene.ts';

export interface OpenWorld {
  answer(asked: Asked): Promise<Reply>;
  documents: readonly string[];
}

/** Opens every place: keys are made and credentials signed here. */
export async function openPlaces(places: readonly Place[], scene: Scene): Promise<OpenWorld> {
  const byHost = new Map<string, OpenPlace>();
  const documents: string[] = [];
  for (const place of places) {
    const open = await place.open(scene);
    for (const host of place.hosts) byHost.set(host, open);
    documents.push(...(open.documents ?? []));
  }
  return {
    documents,
    answer: async (asked) => (await byHost.get(asked.host)?.answer(asked)) ?? notFound(),
  };
}
