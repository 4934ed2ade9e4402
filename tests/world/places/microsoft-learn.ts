import { NADIA, TOBIAS } from '../people.ts';
import { html, json, notFound, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';

/** Shared transcripts, by what is the matter with each. */
export const TRANSCRIPTS = {
  good: 'hnbuec4p4yey154',
  ofSomebodyElse: 'fbvz9a3zpp5lhq2',
  expired: '3aifne47whk561h',
  revoked: '9f77eykatq37ctn',
  several: 'z0pivaifhlj5z2t',
  onlyModules: 'ls6qdvbwlzrnjag',
  malformed: 'tlxl8tfid0hx9s3',
  changedShape: '6udqha72luet095',
  unknown: '3waquf8hi5rrkxx',
} as const;
/** A link to one credential, for which there is a page alone. */
export const MICROSOFT_CREDENTIAL = 'bba04a97a566bbb0';

type Kind = keyof typeof TRANSCRIPTS;

/** The data of shared transcripts; all else is an application for people. */
export const microsoftLearn: Place = {
  id: 'microsoft-learn',
  hosts: ['learn.microsoft.com'],
  open: (scene) => ({
    answer: ({ url }) => {
      const share = /^\/api\/profiles\/transcript\/share\/(\w+)$/.exec(url.pathname)?.[1];
      return share === undefined ? html('<title>Microsoft Learn</title>') : transcript(share, scene);
    },
    documents: Object.values(TRANSCRIPTS).map(
      (share) => `https://learn.microsoft.com/api/profiles/transcript/share/${share}?locale=en-us`,
    ),
  }),
};

function transcript(share: string, scene: Scene): Reply {
  const kind = (Object.keys(TRANSCRIPTS) as Kind[]).find((each) => TRANSCRIPTS[each] === share);
  if (!kind || kind === 'unknown') return notFound();
  if (kind === 'malformed') return html('<!doctype html><title>Sorry, something went wrong</title>');
  const certificationData = certifications(kind, scene);
  return json({
    userName: 'reading-room-4410',
    contactEmail: NADIA.email,
    totalModulesCompleted: 2,
    modulesCompleted: [
      { uid: 'learn.library.charts', title: 'Draw a chart', completedOn: scene.daysAgo(70) },
    ],
    ...(kind === 'changedShape' ? { credentials: certificationData } : { certificationData }),
  });
}

function certifications(kind: Kind, scene: Scene): object {
  const status = { expired: 'Expired', revoked: 'Revoked' }[kind as string] ?? 'Active';
  const first = {
    name: 'Microsoft Certified: Library Data Associate',
    certificationNumber: 'Q4T7ZK-81W5N2',
    status,
    dateEarned: scene.daysAgo(500),
    expiration: scene.daysAgo(kind === 'expired' ? 135 : -230),
  };
  const second = {
    name: 'Microsoft Certified: Library Fundamentals',
    status: 'Active',
    dateEarned: scene.daysAgo(900),
  };
  const active = { onlyModules: [], several: [first, second], expired: [] }[kind as string] ?? [first];
  return {
    legalName: kind === 'ofSomebodyElse' ? TOBIAS.name : NADIA.name,
    mcid: '990044127',
    activeCertifications: active,
    historicalCertifications: kind === 'expired' ? [first] : [],
    passedExams: [],
    qualifications: [],
  };
}
