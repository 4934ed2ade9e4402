/**
 * How each platform of the facts is answered, with links as people have them. All ids and people are invented.
 * A link with its key written beside it is another address of that award.
 */
import type { LinkKind } from '../../../lib/platforms/links.ts';

export interface Sample {
  href: string;
  kind: LinkKind;
  key: string;
  /** Where it is not the entry's own id. */
  platform?: string | undefined;
  /** Counts only where the page or the user says that it leads to a credential. */
  presented?: true;
}

const U = 'c41e7d09-3b58-4f26-a9d3-70e5b2861fac';
const H12 = '7c3e90d1b5a4';
const H24 = '5e81c07d94b2f36a1d70c8e9';
const H32 = '9d27c0e5b81f4a36d0573ec2184fb6a9';
const H40 = '3f8b1c6e0d9274a5e6b18c3d70f2945ba1e7c680';
const H64 = 'b70c3e19d5a84f62e1907bc35d28fa46913ce80d57b2a64f18e0d39c7a5b26f4';
const B22 = 'qT7xKd2mRz-9LpVw3_HsYc';

const award = (href: string, key = href): Sample => ({ href, kind: 'award', key });
const also = (href: string, key: string): Sample => ({ href, kind: 'award', key });
const none = (href: string): Sample => ({ href, kind: 'not_an_award', key: href });
const shape = (href: string, key = href, platform?: string): Sample => ({
  href,
  kind: 'shape',
  key,
  platform,
});
const file = (href: string): Sample => ({ href, kind: 'file', key: href });
const said = (sample: Sample): Sample => ({ ...sample, presented: true });
/** Entries that are no platform: their links are answered as those of another, or as shapes. */
const as = (platform: string | undefined, sample: Sample): Sample => ({ ...sample, platform });

export const SAMPLE_LINKS: Record<string, Sample[]> = {
  accredible: [
    award(`https://www.credential.net/${U}`),
    also(`https://skillshop.credential.net/${U}#acc.Qm7TzLp2`, `https://www.credential.net/${U}`),
    also(`https://verify.accredible.com/${U.toUpperCase()}/`, `https://www.credential.net/${U}`),
    award('https://www.credential.net/74018265'),
    // What the record proves depends on the host, so that each host of a customer has keys of its own.
    award(`https://credentials.offsec.com/${U}`),
    award(`https://skillsoft.digitalbadges.skillsoft.com/${U}`),
    award(`https://achieve.snowflake.com/${U}`),
    award(`https://credentials.databricks.com/${U}`),
    award(`https://credentials.newrelic.com/${U}`),
    award(`https://mitcsail.credential.getsmarter.com/${U}`),
    also(`https://badges.kestrel.example/${U}#gs.4hz2kd`, `https://badges.kestrel.example/${U}`),
    // From knowledge, not from a source: only where the page says so.
    said(award('https://www.credential.net/k7w3zt0q')),
    as('file-host', file('https://pdf.credential.net/k7w3zt0q_1690.pdf')),
  ],
  acreditta: [award(`https://www.acreditta.com/credential/${U}`)],
  badgecert: [
    award('https://app.badgecert.com/public/badges/wqzkhtmv'),
    award('https://www.badgecert.com/bc/html/badge.jsp?k=t84Kz2mQ'),
    award('https://www.badgecert.com/bc/html/profile.jsp?k=t84Kz2mQ'),
  ],
  badgecraft: [
    award('https://www.badgecraft.eu/user-badges/Kz83-qLm'),
    also(
      'https://www.badgecraft.eu/en/user-badges/Kz83-qLm',
      'https://www.badgecraft.eu/user-badges/Kz83-qLm',
    ),
  ],
  badgelist: [none('https://www.badgelist.com/Kestrel-Works/Soldering-I')],
  // No path is stable: a linked document or image speaks for itself.
  badgeos: [as(undefined, shape('https://kestrel.example/badges/assertion-4417.json'))],
  badgr: [
    award(`https://api.badgr.io/public/assertions/${B22}`),
    also(
      `https://badges.parchment.com/public/assertions/${B22}`,
      `https://api.badgr.io/public/assertions/${B22}`,
    ),
    also(
      `https://kestrel.badgr.com/public/assertions/${B22}?v=`,
      `https://api.badgr.io/public/assertions/${B22}`,
    ),
    also(
      `https://eu.badgr.com/public/assertions/${B22}.json`,
      `https://api.eu.badgr.io/public/assertions/${B22}`,
    ),
    also(`https://api.au.badgr.io/public/assertions/${U}`, `https://api.au.badgr.io/public/assertions/${U}`),
    also(
      `https://api.test.badgr.com/public/assertions/${B22}`,
      `https://api.test.badgr.com/public/assertions/${B22}`,
    ),
  ],
  'badgr-whitelabel': [
    award(`https://api.edubadges.nl/public/assertions/${B22}`),
    also(
      `https://www.edubadges.nl/public/assertions/${B22}`,
      `https://api.edubadges.nl/public/assertions/${B22}`,
    ),
    award(`https://openbadges.bestr.it/public/assertions/${B22}`),
    as(undefined, shape(`https://badges.kestrel.example/public/assertions/${B22}`)),
  ],
  // No host is fixed: the document at the address says what it is.
  blockcerts: [as(undefined, shape('https://kestrel.example/certificates/4417.json'))],
  btk: [award('https://www.btkakademi.gov.tr/portal/certificate/validate?certificateId=qT7xKd2mRz')],
  certifier: [
    award(`https://credsverse.com/credentials/${U}`),
    said(award(`https://app.certifier.io/credentials/${U}`)),
  ],
  certmetrics: [
    also(
      `https://cp.certmetrics.com/amazon/en/public/verify/credential/${H32}`,
      `https://cp.certmetrics.com/public/verify/credential/${H32}`,
    ),
    also(
      'https://cp.certmetrics.com/cisco/de/public/verify/credential/7QX2ZK9T4MWB0LHV',
      'https://cp.certmetrics.com/public/verify/credential/7QX2ZK9T4MWB0LHV',
    ),
    // The older forms are known to no source: where the page presents them.
    said(award('https://www.certmetrics.com/amazon/public/badge.aspx?i=1&t=c&ci=AWS00715264')),
    said(none('https://www.certmetrics.com/amazon/public/verification.aspx')),
    none('https://cp.certmetrics.com/amazon/en/public/verify/credential'),
  ],
  // No address of an award is known: what looks like one is named where the page presents it.
  certopus: [said(award('https://certopus.com/c/credential/8841-kz'))],
  'cimea-diplome': [
    said(none('https://mywallet.cimea-diplome.it/#/auth/register')),
    said(award('https://cimea-diplome.it/verify/704418')),
  ],
  codecademy: [award(`https://www.codecademy.com/profiles/ida-lund/certificates/${H24}`)],
  coursera: [
    award('https://www.coursera.org/verify/K3RW8ZPX4QTB'),
    ...[
      'account/accomplishments/verify/K3RW8ZPX4QTB',
      'account/accomplishments/records/K3RW8ZPX4QTB',
      'account/accomplishments/specialization/K3RW8ZPX4QTB',
      'account/accomplishments/specialization/certificate/K3RW8ZPX4QTB',
      'account/accomplishments/professional-cert/certificate/K3RW8ZPX4QTB',
      'verify/specialization/K3RW8ZPX4QTB',
      'verify/professional-cert/k3rw8zpx4qtb?trk=x',
      'certificate/K3RW8ZPX4QTB/',
      'records/K3RW8ZPX4QTB',
    ].map((path) => also(`https://coursera.org/${path}`, 'https://www.coursera.org/verify/K3RW8ZPX4QTB')),
    award(`https://www.coursera.org/share/${H32}`),
  ],
  credly: [
    award(`https://www.credly.com/badges/${U}`),
    also(`https://credly.com/badges/${U}/linked_in_profile`, `https://www.credly.com/badges/${U}`),
    also(
      `https://www.youracclaim.com/badges/${U}?source=linked_in_profile`,
      `https://www.credly.com/badges/${U}`,
    ),
    also(`https://www.credly.com/earner/earned/share/${U}`, `https://www.credly.com/badges/${U}`),
    none('https://www.credly.com/org/kestrel/badge/soldering'),
  ],
  cs50: [
    award(`https://certificates.cs50.io/${U}`),
    also(`https://certificates.cs50.io/${U}.pdf?size=letter`, `https://certificates.cs50.io/${U}`),
    also(`https://cs50.harvard.edu/certificates/${U}`, `https://certificates.cs50.io/${U}`),
  ],
  datacamp: [
    award('https://www.datacamp.com/certificate/DSA0017405826394'),
    also(
      `https://www.datacamp.com/statement-of-accomplishment/track/${H40}`,
      `https://www.datacamp.com/statement-of-accomplishment/${H40}`,
    ),
    also(
      `https://www.datacamp.com/completed/statement-of-accomplishment/course/${H40}`,
      `https://www.datacamp.com/statement-of-accomplishment/${H40}`,
    ),
  ],
  'deeplearning-ai': [award(`https://learn.deeplearning.ai/accomplishments/${U}`)],
  det: [said(award('https://certs.duolingo.com/q7zt4kw0hxmv'))],
  // Only demonstrations are known: where the page says so, what is there is read as a document.
  dhiway: [said(award('https://cord-vc.dhiway.com/credential/kz83qlm'))],
  dicoding: [award('https://www.dicoding.com/certificates/7QX2ZK9T4MWB')],
  // Every address in public code is invented: never more than a name.
  digilocker: [said(award('https://digilocker.gov.in/verify/704418'))],
  'ec-council': [
    award('https://aspen.eccouncil.org/VerifyBadge?type=certification&a=Qm7TzLp2'),
    none('https://aspen.eccouncil.org/Verify'),
  ],
  edx: [
    award(`https://courses.edx.org/certificates/${H32}`),
    // `verify.edx.org` and `/certificates/user/…` are known to no source: left alone, but where a page presents them.
    as(undefined, said(shape('https://verify.edx.org/cert/SU-9d27c0e5'))),
  ],
  'edx-program': [
    award(`https://credentials.edx.org/credentials/${H32}`),
    also(
      `https://credentials.edx.org/credentials/${U}/`,
      `https://credentials.edx.org/credentials/${U.replaceAll('-', '')}`,
    ),
  ],
  // The route of the viewer is known to no source: named where the page presents it, and never asked.
  'europass-edc': [
    said(award('https://europa.eu/europass/digital-credentials/viewer/#/share/view/Kz83qLmT')),
  ],
  'file-host': [
    file(
      'https://forage-uploads-prod.s3.amazonaws.com/completion-certificates/kestrel/4417_completion_certificate.pdf',
    ),
    said(file('https://drive.google.com/file/d/1Kz83qLmTqT7xKd2mRz/view')),
    said(file('https://drive.google.com/open?id=1Kz83qLmTqT7xKd2mRz')),
    said(file('https://kestrel-files.s3.amazonaws.com/ida/certificate.pdf')),
    said(file('https://raw.githubusercontent.com/ida-lund/cv/main/certificates/iso.jpg')),
    said(file('https://files.codingninjas.in/certi_badge4417.pdf')),
    // An image or a document can hold a credential.
    as(undefined, said(shape('https://raw.githubusercontent.com/ida-lund/cv/main/badges/iso.png'))),
  ],
  freecodecamp: [
    award('https://www.freecodecamp.org/certification/ida-lund/responsive-web-design'),
    also(
      'https://freecodecamp.org/certification/Ida-Lund/responsive-web-design',
      'https://www.freecodecamp.org/certification/ida-lund/responsive-web-design',
    ),
  ],
  futurelearn: [award('https://www.futurelearn.com/certificates/q7zt4kw')],
  // Any document whose address says that it is a credential, and any address where the page or the user says so.
  'generic-ob': [
    as(undefined, shape('https://kestrel.example/credentials/ida.jsonld')),
    as(undefined, shape('https://kestrel.example/credentials/ida.jwt')),
    as(undefined, said(shape('https://kestrel.example/ida/4417'))),
  ],
  'google-dev-badges': [none('https://developers.google.com/profile/badges/playlists/soldering/one')],
  'google-skills': [
    award(`https://www.skills.google/public_profiles/${U}/badges/7401826`),
    also(
      `https://partner.cloudskillsboost.google/public_profiles/${U}/badges/7401826`,
      `https://www.skills.google/public_profiles/${U}/badges/7401826`,
    ),
  ],
  'google-skillshop': [
    award('https://skillshop.exceedlms.com/student/award/qT7xKd2mRz9LpVw3HsYcBn4G'),
    award('https://skillshop.exceedlms.com/student/award/74018265'),
  ],
  gradintel: [said(award('https://gradintel.com/share/hear/704418'))],
  'great-learning': [award('https://www.mygreatlearning.com/certificate/WQZKHTMV')],
  hackerrank: [
    award(`https://www.hackerrank.com/certificates/${H12}`),
    also(
      `https://www.hackerrank.com/certificates/iframe/${H12}`,
      `https://www.hackerrank.com/certificates/${H12}`,
    ),
  ],
  hubspot: [
    also(
      'https://app.hubspot.com/academy/achievements/wq7zkht0/en/1/ida-lund/email',
      'https://app.hubspot.com/academy/achievements/wq7zkht0',
    ),
    also(
      'https://app-eu1.hubspot.com/academy/achievements/wq7zkht0/en/1/ida-lund/email',
      'https://app.hubspot.com/academy/achievements/wq7zkht0',
    ),
  ],
  learncard: [said(award('https://learncard.app/share/credential?seed=704418'))],
  'linkedin-learning': [
    award(`https://www.linkedin.com/learning/certificates/${H64}`),
    also(
      `https://linkedin.com/learning/certificates/${H64}?trk=public_profile_see-credential`,
      `https://www.linkedin.com/learning/certificates/${H64}`,
    ),
  ],
  'linkedin-media': [
    file('https://www.linkedin.com/in/ida-lund/details/certifications/1740182654417/single-media-viewer/'),
  ],
  'linux-foundation': [none('https://training.linuxfoundation.org/certification/verify/')],
  'microsoft-learn': [
    award('https://learn.microsoft.com/users/idalund-2617/credentials/9d27c0e5b81f4a36'),
    also(
      'https://learn.microsoft.com/api/credentials/share/en-us/IdaLund-2617/9D27C0E5B81F4A36?sharingId=7C3E90D1B5A4C81F',
      'https://learn.microsoft.com/users/idalund-2617/credentials/9d27c0e5b81f4a36',
    ),
    also(
      'https://learn.microsoft.com/de-de/users/idalund-2617/credentials/9d27c0e5b81f4a36',
      'https://learn.microsoft.com/users/idalund-2617/credentials/9d27c0e5b81f4a36',
    ),
    award('https://learn.microsoft.com/users/idalund-2617/credentials/certification/azure-fundamentals'),
    award('https://learn.microsoft.com/users/idalund-2617/transcript/q7zt4kw0hxmv'),
    award('https://learn.microsoft.com/users/idalund-2617/achievements/q7zt4kw0'),
  ],
  'mitx-online': [
    award(`https://mitxonline.mit.edu/certificate/${U}`),
    also(
      `https://mitxonline.mit.edu/certificate/program/${U}/`,
      `https://mitxonline.mit.edu/certificate/${U}`,
    ),
  ],
  moodle: [
    shape(
      `https://moodle.kestrel.example/badges/assertion.php?b=${H40}`,
      `https://moodle.kestrel.example/badges/assertion.php?b=${H40}&obversion=2`,
      'moodle',
    ),
    shape(
      `https://kestrel.example/m/41a/badges/badge.php?hash=${H40}`,
      `https://kestrel.example/m/41a/badges/assertion.php?b=${H40}&obversion=2`,
      'moodle',
    ),
    shape(
      `https://kestrel.example/badges/assertion.php?obversion=2&b=${H40}`,
      `https://kestrel.example/badges/assertion.php?b=${H40}&obversion=2`,
      'moodle',
    ),
  ],
  // Closed in 2019: the links are dead, and it is said so.
  'mozilla-backpack': [said(award(`https://backpack.openbadges.org/share/${H32}`))],
  'my-equals': [said(award('https://www.myequals.edu.au/sharelink/704418/qT7xKd2m'))],
  nptel: [
    award('https://nptel.ac.in/noc/E_Certificate/NOC26CS86S55580007104926'),
    also(
      'https://archive.nptel.ac.in/noc/Ecertificate/?q=NOC26CS86S55580007104926',
      'https://nptel.ac.in/noc/E_Certificate/NOC26CS86S55580007104926',
    ),
  ],
  nsc: [said(award('https://www.studentclearinghouse.org/verify/704418'))],
  obf: [
    award(`https://openbadgefactory.com/v1/assertion/${H40}`),
    also(
      `https://openbadgefactory.com/v1/assertion/${H40}.html`,
      `https://openbadgefactory.com/v1/assertion/${H40}`,
    ),
  ],
  obp: [
    award('https://openbadgepassport.com/app/badge/info/704418'),
    also(
      'https://openbadgepassport.com/app/badge/info/704418/pic/embed',
      'https://openbadgepassport.com/app/badge/info/704418',
    ),
  ],
  'open-edx': [
    award(`https://university.cockroachlabs.com/certificates/${H32}`),
    award(`https://courses.skillsbuild.skillsnetwork.site/certificates/${H32}`),
    shape(`https://lms.kestrel.example/certificates/${H32}`, undefined, 'open-edx'),
  ],
  // Signs into a wallet: no credential has an address, what leaves it is a document.
  'openedx-vc': [as(undefined, shape('https://kestrel.example/ida/verifiable-credential.json'))],
  'openbadge-global': [
    also(
      'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/S3o4M3FMbVRxVDd4S2QybVJ6',
      'https://www.openbadge-global.com/ns/portal/S3o4M3FMbVRxVDd4S2QybVJ6',
    ),
    also(
      'https://www.openbadge-global.com/openbadge/public/assertions/detail/S3o4M3FMbVRxVDd4S2QybVJ6',
      'https://www.openbadge-global.com/ns/portal/S3o4M3FMbVRxVDd4S2QybVJ6',
    ),
  ],
  oracle: ['ords', 'pls'].map((path) =>
    also(
      `https://catalog-education.oracle.com/${path}/certview/sharebadge?id=${H64.toUpperCase()}`,
      `https://catalog-education.oracle.com/certview/sharebadge?id=${H64.toUpperCase()}`,
    ),
  ),
  pmi: [none('https://certification.pmi.org/registry.aspx')],
  redhat: [
    award('https://rhtapps.redhat.com/verify?certId=740-182-653'),
    also(
      'https://rhtapps.redhat.com/verify/?lang=en&certId=740-182-653',
      'https://rhtapps.redhat.com/verify?certId=740-182-653',
    ),
  ],
  // The one address that Salesforce has for what somebody has earned, though it shows all of it.
  salesforce: [
    award('https://www.salesforce.com/trailblazer/idalund'),
    none('https://trailhead.salesforce.com/credentials/administrator'),
    none('https://trailhead.salesforce.com/en/credentials/verification'),
  ],
  // They issue at Credly, and are told there by their accounts.
  'sap-cisco-comptia': [as('credly', award(`https://www.credly.com/badges/${U}`))],
  'scrum-org': [award('https://www.scrum.org/certificates/740182')],
  scrumstudy: [award('https://www.scrumstudy.com/certification/verify?type=SFC&number=740182')],
  sertifier: [
    also(
      'https://verified.sertifier.com/en/verify/74018265394417/?ref=email',
      'https://verified.sertifier.com/verify/74018265394417',
    ),
  ],
  skilljar: [award('https://verify.skilljar.com/c/q7zt4kw0hxmv')],
  totara: [
    shape(
      `https://totara.kestrel.example/badges/badge.php?hash=${H40}`,
      `https://totara.kestrel.example/badges/assertion.php?b=${H40}&obversion=2`,
      'moodle',
    ),
  ],
  udacity: [
    award('https://confirm.udacity.com/7QX2ZK9T'),
    also('https://confirm.udacity.com/e/7QX2ZK9T', 'https://confirm.udacity.com/7QX2ZK9T'),
    also(`https://www.udacity.com/certificate/e/${U}`, `https://confirm.udacity.com/${U}`),
    also(
      'https://graduation.udacity.com/api/graduation/certificate/7QX2ZK9T/download',
      'https://confirm.udacity.com/7QX2ZK9T',
    ),
  ],
  udemy: [
    award('https://www.udemy.com/certificate/UC-7QX2ZK9T'),
    also('https://ude.my/UC-7QX2ZK9T', 'https://www.udemy.com/certificate/UC-7QX2ZK9T'),
    also(`https://ude.my/UC-${U}`, `https://www.udemy.com/certificate/UC-${U.toUpperCase()}`),
    as('file-host', file(`https://udemy-certificate.s3.amazonaws.com/pdf/UC-${U}.pdf`)),
  ],
  verifierplus: [
    award('https://verifierplus.org/credentials/Kz83-qLmT_qT7x'),
    as(undefined, shape('https://kestrel.example/credentials/ida.json')),
  ],
  virtualbadge: [award(`https://www.virtualbadge.io/certificate-validator?credential=${U}`)],
};
