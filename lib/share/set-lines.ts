/** Lines of text with their font and tone, not yet drawn. */
import { plain } from '../words/plain.ts';
import { drawable, type Face, isCarried, wrap } from './typeset.ts';

export interface Faces<F extends Face = Face> {
  regular: F;
  strong: F;
  /** The system's, for what the packaged fonts cannot carry: lines in them are drawn as pictures. */
  system?: { regular: Face; strong: Face };
}

export interface Line {
  text: string;
  face: 'regular' | 'strong';
  /** Points. */
  size: number;
  tone: 'ink' | 'grey' | 'link';
  /** From the top of this line to the top of the next, points. */
  advance: number;
  /** In the system's font. */
  isDrawn?: true;
}

type LineStyle = Omit<Line, 'text' | 'isDrawn'>;

/**
 * In the packaged font where that carries all of it, else in the system's; without that, what is left when symbols are
 * left out, and nothing where letters would be missing.
 */
export function setLines(text: string, style: LineStyle, faces: Faces, width: number, max: number): Line[] {
  const face = faces[style.face];
  const system = faces.system?.[style.face];
  if (system && !isCarried(text, face))
    return wrap(plain(text), system, style.size, width, max).map((line) => ({
      text: line,
      ...style,
      isDrawn: true,
    }));
  const shown = drawable(text, face);
  return shown ? wrap(shown, face, style.size, width, max).map((line) => ({ text: line, ...style })) : [];
}
