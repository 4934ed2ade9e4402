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

/** Of headings and titles that name nobody. */
export const NOT_IN_NAMES = /* @__PURE__ */ setOf(
  // What a page is
  'cv resume résumé curriculum vitae lebenslauf portfolio portfolios home homepage about me my profile website site blog contact ' +
    'welcome untitled index document official personal online the and of in for at with to an a not found error ' +
    'privacy policy terms access denied sign log search results news article guide tutorial how what why learn ' +
    // What people do
    'developer engineer designer architect analyst scientist manager consultant student teacher nurse artist writer author ' +
    'researcher freelancer freelance programmer administrator technician specialist lead senior junior head chief director ' +
    'professional expert coach trainer founder owner assistant associate intern entwickler ingenieur designerin entwicklerin ' +
    'développeur développeuse ingénieur desarrollador desarrolladora ingeniero ingeniera sviluppatore desenvolvedor ontwikkelaar ' +
    // … with what
    'software web data cloud security cyber cybersecurity frontend backend fullstack full stack front back end mobile digital ' +
    'product project business marketing sales finance computer computing science information technology technologies it ai ml ' +
    'machine learning devops network networks systems system engineering development design graphic ux ui ' +
    // … and where it stands
    'certificates certificate certifications certification credentials badges badge skills education experience projects work ' +
    'zertifikate kenntnisse licenses awards achievements team company inc ltd gmbh llc corp university college school academy ' +
    'institute services solutions studio agency group consulting labs corporation foundation candidate candidates applicant application ' +
    'themes theme template templates bootstrap tailwind wordpress github gitlab linkedin xing lever',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
