/** The words of an award's title, and which of them matter to how much it is. */

/** Words that change nothing about what an award is, in the languages in which profiles are written. */
const NEUTRAL = wordSet(
  'a an and the of in for on to with by at from der die das den dem des und von im mit zur zum fur de la le les du au aux ' +
    'et en el los las y del para por il lo e di della dei per o os da do dos em het een van met ' +
    'certificate certification certified cert badge credential award course program programme training class path ' +
    'zertifikat zertifizierung zertifiziert certificat certifie certificado certificada certificacion certificato ' +
    'certificazione certificaat certificacao kurs lehrgang schulung weiterbildung fortbildung cours formation curso ' +
    'formacion capacitacion corso formazione cursus opleiding formacao mooc online digital verified official ' +
    'completion completed complete passed exam examination achievement accomplishment statement specialization ' +
    'specialisation trained issued earned obtained ce',
);

/** Words that say how far an award goes: leaving one out makes it bigger. */
const LIMITING = wordSet(
  'introduction introductory basic beginner foundation foundational fundamental essential starter associate ' +
    'intermediate junior entry participant participation attendee attendance workshop webinar practitioner preparation ' +
    'prep mock practice partial part module audit awareness overview primer literacy quest trial ' +
    'grundlage grundlagen grundkurs basis basiswissen einfuhrung einsteiger anfanger teilnahme teilnehmer teil modul ' +
    'fondamentaux initiation debutant notion introduccion fundamento basico basica iniciacion principiante ' +
    'participacion asistencia taller introduzione fondamenti base principianti partecipazione nozioni ' +
    'inleiding grondbeginselen deelname introducao iniciante participacao nocoes',
);

/** Words that say that an award goes far; only to tell a level from another title. */
const FAR = wordSet(
  'expert professional advanced senior lead leader master principal chief specialist architect fellow chartered licensed ' +
    'diploma diplom diplome degree bachelor mba phd msc bsc ma doctor doctorate postgraduate graduate nanodegree micromasters ' +
    'honors honours distinction trainer instructor fortgeschritten fortgeschrittene experte avance avanzado avanzato ' +
    'avancado gevorderd maestria meister licence license',
);

/** Words before a number that make it a level. */
const LEVEL = wordSet(
  'level stufe niveau nivel livello part teil parte partie module modul modulo grade tier phase step semester',
);

const TRADEMARKS = /[®™©℠]/g;
/** A suffix of Coursera's and Google's, which says nothing of a profession. */
const SERIES = /\b(?:professional|career) certificate\b|\blearning path\b/gi;
const ROMAN: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4' };
/** `Level II`, `Scrum Master I`, at the end of what is said. */
const NUMERAL = /(?<=\p{L} )(?:I{1,3}|IV)(?=\s*(?:$|[)\],;:|–—-]))/gu;
/** SAA-C03, AZ-900, SY0-601, 200-301, 1Z0-808: which exam it was. */
const EXAM =
  /(?<![\p{L}\p{N}])(?:[A-Z]{2,4}-?[A-Z]?\d{2,4}|[A-Z]{2,4} \d{3}|[A-Z]{1,2}\d-\d{3}|\d{3}-\d{3,4}|1Z0-\d{3,4})(?![\p{L}\p{N}])/gu;
/** Levels of languages (CEFR). */
const LANGUAGE_LEVEL = /^[abc][12]$/;

export interface TitleWords {
  /** In order, without numbers. */
  words: string[];
  /** Numbers and levels of languages: years and exams apart, `isLevel` where one says how far the award goes. */
  numbers: { value: string; isLevel: boolean }[];
  exams: string[];
}

export function titleWords(title: string): TitleWords {
  const exams = title.match(EXAM) ?? [];
  const rest = title.replace(EXAM, ' ');
  const isOnlyExam = !/\p{L}{2}/u.test(rest);
  const numerals = new Set<string>();
  const text = (isOnlyExam ? title : rest).replace(TRADEMARKS, '').replace(SERIES, 'certificate');
  const counted = text.replace(NUMERAL, (roman) => {
    numerals.add(ROMAN[roman] ?? '');
    return ROMAN[roman] ?? roman;
  });
  const all = tokens(counted);
  const isNumber = (word: string) => /^v?\d+$/.test(word) || LANGUAGE_LEVEL.test(word);
  const numbers = all.flatMap((word, at) => {
    if (!isNumber(word) || /^(?:19|20)\d\d$/.test(word)) return [];
    const isLevel = LANGUAGE_LEVEL.test(word) || LEVEL.has(all[at - 1] ?? '') || numerals.has(word);
    return [{ value: word.replace(/^v?0*/, ''), isLevel }];
  });
  return { words: all.filter((word) => !isNumber(word)), numbers, exams };
}

export const isNeutral = (word: string) => NEUTRAL.has(word);
export const isLimiting = (word: string) => LIMITING.has(word);
export const isFar = (word: string) => FAR.has(word);

/** Lower-case words in the singular, without signs; C++, C# and .NET are words. */
export function tokens(text: string): string[] {
  const plain = text.replace(TRADEMARKS, '').normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
  const found = plain.match(/\.?[\p{L}\p{N}]+(?:[+#]+)?(?:\.\p{L}+)?/gu) ?? [];
  return found.map((word) => singular(word.startsWith('.') && word !== '.net' ? word.slice(1) : word));
}

function singular(word: string): string {
  if (word === 'intro') return 'introduction';
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(singular));
}
