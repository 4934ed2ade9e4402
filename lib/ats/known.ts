/** Systems that the words on their forms describe well enough: what no word on the form says, one row each. */

import { MB } from './megabyte.ts';
import type { FormFacts, FormPage, SystemFacts } from './model.ts';

interface Known extends Omit<FormFacts, 'uploadsAtOnce'> {
  name: string;
  hosts?: RegExp;
  /** Where the system also stands on employers' own hosts: an element that only its forms have. */
  has?: string;
  uploadsAtOnce?: false;
}

// By notes and copies of forms, October and November 2026. Where nobody has measured when a file leaves, it is said to
// leave at once.
const KNOWN: readonly Known[] = [
  { name: 'BambooHR', hosts: /\.bamboohr\.com$/, maxBytes: 20 * MB, controls: [['#websiteUrl', 'website']] },
  {
    name: 'Recruitee',
    hosts: /\.recruitee\.com$/,
    has: 'form#offer-application-form',
    uploadsAtOnce: false,
    maxBytes: 50 * MB,
    controls: [
      ['[name="candidate.cv"]', 'resume'],
      ['[name="candidate.coverLetterFile"], [name="candidate.coverLetter"]', 'cover_letter'],
    ],
  },
  {
    name: 'SuccessFactors',
    hosts: /(^|\.)(sapsf|successfactors)\.(com|eu)$|^atsconnector\.prospective\.ch$/,
    has: '#curriculumsVitae',
    maxBytes: 10 * MB,
    controls: [
      ['#curriculumsVitae', 'resume'],
      ['#motivationFile', 'cover_letter'],
      ['#others', 'additional_documents'],
    ],
  },
  { name: 'iCIMS', hosts: /\.icims\.com$/ },
  // The most that it takes unless the employer says otherwise; files stay in the profile for later applications.
  { name: 'Taleo', hosts: /\.taleo\.net$/, maxBytes: MB, maxFiles: 10 },
  { name: 'Jobvite', hosts: /^jobs\.jobvite\.com$/ },
  { name: 'Oracle Recruiting', hosts: /\.oraclecloud\.com$/ },
  // Six controls of one name: only the text of each row tells which.
  {
    name: 'Refline',
    hosts: /^apply\.refline\.ch$/,
    controls: [['textarea[name="form.widgets.contactComment"]', 'additional_text']],
  },
  {
    name: 'Umantis',
    hosts: /\.umantis\.com$/,
    has: '#additionalDocuments[type="file"]',
    maxBytes: 50 * MB,
    maxFiles: 4,
    controls: [
      ['#cv', 'resume'],
      ['#cv_visible', 'unknown'],
      ['#additionalDocuments', 'additional_documents'],
    ],
  },
  {
    name: 'Breezy',
    hosts: /\.breezy\.hr$/,
    controls: [
      ['[name="cResume"]', 'resume'],
      ['[name="cCoverLetter"]', 'cover_letter'],
      ['[name="cSummary"]', 'unknown'],
    ],
  },
  {
    name: 'JazzHR',
    hosts: /\.applytojob\.com$|^app\.jazz\.co$/,
    uploadsAtOnce: false,
    maxBytes: 5 * MB,
    controls: [
      ['#resumator-resume-value', 'resume'],
      ['#resumator-resumetext-value, #resumator-xml-value', 'unknown'],
    ],
  },
  { name: 'Manatal', hosts: /^www\.careers-page\.com$/, uploadsAtOnce: false, maxBytes: 20 * MB },
  { name: 'Gem', hosts: /^jobs\.gem\.com$/ },
];

/** `undefined` for a form of no system that has a row here. */
export function knownSystem({ document, url }: FormPage): SystemFacts | undefined {
  const known = KNOWN.find(
    ({ hosts, has }) => hosts?.test(url.hostname) || (has && document.querySelector(has) !== null),
  );
  return known && { uploadsAtOnce: true, ...known };
}
