/** What a message says beside its links: what of the page is not read here, whenever that changes. */
import type { NotHere, UnreadFrame } from '../browser/messages.ts';

export interface Aside {
  notHere?: NotHere;
  frames?: UnreadFrame[];
}

/** Keeps what was told; answers with what is new, `undefined` where nothing is. */
export function createTelling(): (notHere: NotHere | undefined, frames: UnreadFrame[]) => Aside | undefined {
  let toldNotHere = '';
  let toldFrames = '[]';
  return (notHere, frames) => {
    const [here, framed] = [JSON.stringify(notHere) ?? '', JSON.stringify(frames)];
    const aside: Aside = {};
    if (notHere && here !== toldNotHere) aside.notHere = notHere;
    if (framed !== toldFrames) aside.frames = frames;
    toldNotHere = here;
    toldFrames = framed;
    return aside.notHere || aside.frames ? aside : undefined;
  };
}

/** A smaller frame holds a button or a counter. */
const FRAME_PX = { width: 200, height: 100 };
/** The worker takes no more of a page. */
const MAX_FRAMES = 8;

/** Frames of another origin, seen or not: what they show cannot be looked at from here. */
export function foreignFrames(document: Document): HTMLIFrameElement[] {
  const frames = [...document.getElementsByTagName('iframe')];
  return frames.filter((frame) => frame.src.startsWith('https:') && !frame.contentDocument);
}

/** Those of them that are to be seen, and large enough to show a credential. */
export function unreadFrames(
  foreign: readonly HTMLIFrameElement[],
  counts: (frame: Element) => boolean,
): UnreadFrame[] {
  const frames = foreign.filter((frame) => {
    if (!counts(frame)) return false;
    const { width, height } = frame.getBoundingClientRect();
    const isLarge = width >= FRAME_PX.width && height >= FRAME_PX.height;
    return isLarge && frame.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  });
  return frames.slice(0, MAX_FRAMES).map(({ src }) => ({ host: new URL(src).hostname, url: src }));
}
