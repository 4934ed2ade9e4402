import type { Place } from './place.ts';
import { atsCandidate } from './places/ats-candidate.ts';
import { badgr, badgrEurope } from './places/badgr.ts';
import { coursera } from './places/coursera.ts';
import { credly } from './places/credly.ts';
import { cv } from './places/cv.ts';
import { europass } from './places/europass.ts';
import { github } from './places/github.ts';
import { gitlab } from './places/gitlab.ts';
import { greenhouse } from './places/greenhouse.ts';
import { jsonResume } from './places/json-resume.ts';
import { junk } from './places/junk.ts';
import { kestrel } from './places/kestrel.ts';
import { linkedin } from './places/linkedin.ts';
import { linkedinGuest } from './places/linkedin-shapes.ts';
import { northfield, northfieldStatus } from './places/northfield.ts';
import { smallco } from './places/smallco.ts';
import { traps } from './places/traps.ts';
import { xing } from './places/xing.ts';

/** Every place of the local world. */
export const PLACES: readonly Place[] = [
  atsCandidate,
  badgr,
  badgrEurope,
  coursera,
  credly,
  cv,
  europass,
  github,
  gitlab,
  greenhouse,
  jsonResume,
  junk,
  kestrel,
  linkedin,
  linkedinGuest,
  northfield,
  northfieldStatus,
  smallco,
  traps,
  xing,
];
