/** The sections of a posting, told by their headings: what it asks for, and what has nothing to do with that. */
import type { Line } from './job-text.ts';
import { folded } from './words.ts';

/** "What you bring", "Ihr Profil", "Votre profil", "Requisitos", "Requisiti", "Wat breng je mee". */
const ASKED =
  /requirement|qualification|what (you|we) (bring|need|ll need|re looking for|are looking for|look for|expect)|who you are|about you\b|your (profile|background|skills|experience)|(must|nice) (have|to have)|you (have|bring|should have)|skills|experience$|looking for|(ihr|dein|euer) (profil|hintergrund)|^profil$|anforderung|voraussetzung|qualifikation|das bringst du|was (sie|du|dich|ihr) (mit|brauch|auszeichn)|(sie|du) (bringen|bringst)|(votre|ton|le) profil|profil recherche|competences|exigences|prerequis|requisito|(tu|su) perfil|perfil (buscado|requerido)|conocimientos|requisiti|(il tuo|cosa) (profilo|cerchiamo)|competenze|profilo|functie ?eisen|wat (breng|vragen|verwachten)|(jouw|je) profiel|wij vragen/;

/** What an employer offers, says of itself, of equal chances, of how to apply: a skill named there is not asked for. */
const OTHER =
  /benefit|perks|what we offer|we offer|offer you|compensation|salary|equal (opportunity|employment)|\beeo\b|diversity|inclusion|about (us|the company|the team)|who we are|our (company|values|mission|story)|how to apply|privacy|disclaimer|accommodation|wir bieten|unser angebot|das bieten|benefits|uber uns|wer wir sind|kontakt|bewerbung|chancengleichheit|nous offrons|avantages|a propos|qui sommes nous|pour postuler|ofrecemos|beneficios|quienes somos|sobre nosotros|offriamo|chi siamo|wij bieden|wat bieden|over ons|sollicit/;

/** Other parts of a posting, which end a list of requirements. */
const TASKS =
  /responsibilit|what you (ll |will )?do|your (role|tasks|mission)|the role|job description|about the (job|role)|aufgaben|deine rolle|(vos|tes) missions|missions|responsabilid|funciones|responsabilit|mansioni|taken|wat ga je doen/;

/** The part of a line without markup that the words of a heading make up. */
const ALONE = 0.75;

/** Longer ones are sentences. */
const MAX_HEADING = 70;

export interface Sections {
  /** All that may name what is asked for, a line each. */
  text: string;
  /** What stands under a heading that says that it is asked for; absent where nothing does. */
  requirements?: string[];
}

export function sectionsOf(lines: readonly Line[]): Sections {
  const kept: string[] = [];
  const asked: string[] = [];
  let part: 'asked' | 'other' | 'rest' = 'rest';
  for (const line of lines) {
    const begun = partAt(line);
    part = begun ?? part;
    if (part !== 'other') kept.push(line.text);
    if (part === 'asked' && begun === undefined) asked.push(line.text);
  }
  return { text: kept.join('\n'), ...(asked.length > 0 ? { requirements: asked } : {}) };
}

/** The part that a line begins; `undefined` for a line within one. */
function partAt({ text, isHeading, isItem }: Line): 'asked' | 'other' | 'rest' | undefined {
  if (text.length > MAX_HEADING || isItem) return undefined;
  const words = folded(text);
  const isTitle = isHeading || /[:：]$/.test(text);
  const says = (pattern: RegExp) => {
    const said = pattern.exec(words)?.[0] ?? '';
    // Without markup, a heading is a line of little else.
    return said.length >= (isTitle ? 1 : words.length * ALONE);
  };
  if (says(OTHER)) return 'other';
  if (says(TASKS)) return 'rest';
  if (says(ASKED)) return 'asked';
  return isHeading ? 'rest' : undefined;
}
