/**
 * Words that tell a person's name from the other things that headings and titles say. Sets are made by marked calls, so
 * that a script which needs none of this carries none of it.
 */

/** "I'm …", "Hallo, ich bin …", "Hi! …", in front of a name. Short words that are names too stand after a greeting only. */
export const GREETING =
  /^(?:(?:hi|hello|hey|hallo|hola|ciao|salut|bonjour|olá|ola|cześć|merhaba|welcome)(?: there)?(?:[\s,!.:–—-]+(?:soy|sono|jestem|ben)\s|[,!.:]+\s*|\s*[–—-]\s+|\s+(?=i\b|my\b|ich\b|je\b|me\b|mi\b|ik\b|eu\b)))?(?:(?:i ?['’]?m|i am|my name is|my name['’]s|ich bin|mein name ist|je suis|je m['’]appelle|me llamo|mi chiamo|ik ben|eu sou)\s)?\s*/iu;

/** Before and after a name; no part of it. */
export const DEGREES = /* @__PURE__ */ setOf(
  'dr prof mr mrs ms miss mag ing dipl msc bsc phd ma ba mba md llm llb beng meng cpa pmp eng dott herr frau',
);

/** Small words within names. */
export const PARTICLES = /* @__PURE__ */ setOf(
  'de da do das dos di du del della der den des van von vom zu zum zur ter ten te af av la le las los y e al el bin ibn bint binti ap',
);

/** Words of headings and titles that name nobody: small ones, and those that surnames are like. */
export const NOT_IN_NAMES = /* @__PURE__ */ setOf(
  'a about access ai an and at back blog chief cloud coach contact cv data denied end for found front full guide head home how i ' +
    'in inc index it lead learn log me ml my not nurse of results search sign site skills stack teacher team terms the theme ' +
    'themes to ui ux vitae web welcome what why with work works writer',
);

/** How longer ones begin, in the languages in which people call what they do and what the page is. */
export const BEGINS_NO_NAME =
  /^(?:develop|engineer|design|architect|analy[sz]|scien[ct]|manage|consult|student|certifi|zertifi|credential|badge|portfolio|curriculum|r[eé]sum[eé]|lebenslauf|kenntnis|programm|administ|technic|technolog|specialist|profession|security|cyber|software|system|network|marketing|financ|comput|informati|business|product|project|education|experience|universit|institut|academ|school|college|company|corporation|gmbh|service|solution|studio|agency|consulting|foundation|partners|candidate|applicant|application|template|bootstrap|tailwind|wordpress|linkedin|github|gitlab|xing|lever$|homepage|website|profile|document|official|personal|online|error|policy|privacy|article|tutorial|news|research|freelanc|entwickl|ing[eé]nieu|ingenier|d[eé]velopp|desarroll|svilupp|desenvolv|ontwikkel|senior|junior|founder|director|expert|trainer|assistant|associate|machine|digital|mobile|frontend|backend|fullstack|devops|untitled|award|achievement|license)/;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
