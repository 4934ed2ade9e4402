import type { Place } from './place.ts';
import { accredible } from './places/accredible.ts';
import { atsCandidate } from './places/ats-candidate.ts';
import { badgr, badgrEurope } from './places/badgr.ts';
import { coursera } from './places/coursera.ts';
import { credly } from './places/credly.ts';
import { cv } from './places/cv.ts';
import { bestr, edubadges } from './places/edubadges.ts';
import { edx } from './places/edx.ts';
import { edxProgram } from './places/edx-program.ts';
import { europass } from './places/europass.ts';
import { frameworks } from './places/frameworks.ts';
import { freecodecamp } from './places/freecodecamp.ts';
import { github } from './places/github.ts';
import { gitlab } from './places/gitlab.ts';
import { greenhouse } from './places/greenhouse.ts';
import { hackerrank } from './places/hackerrank.ts';
import { hostile } from './places/hostile.ts';
import { jsonResume } from './places/json-resume.ts';
import { junk } from './places/junk.ts';
import { kestrel } from './places/kestrel.ts';
import { linkedin } from './places/linkedin.ts';
import { linkedinGuest } from './places/linkedin-shapes.ts';
import { microsoftLearn } from './places/microsoft-learn.ts';
import { mitxOnline } from './places/mitx-online.ts';
import { moodle } from './places/moodle.ts';
import { northfield, northfieldStatus } from './places/northfield.ts';
import { openBadgeFactory } from './places/open-badge-factory.ts';
import { openEdx } from './places/open-edx.ts';
import { shaped } from './places/shaped.ts';
import { skilljar } from './places/skilljar.ts';
import { skillshop } from './places/skillshop.ts';
import { smallco } from './places/smallco.ts';
import { traps } from './places/traps.ts';
import { udemy } from './places/udemy.ts';
import { verifierplus } from './places/verifierplus.ts';
import { xing } from './places/xing.ts';

/** Every place of the local world. */
export const PLACES: readonly Place[] = [
  accredible,
  atsCandidate,
  badgr,
  badgrEurope,
  bestr,
  coursera,
  credly,
  cv,
  edubadges,
  edx,
  edxProgram,
  europass,
  frameworks,
  freecodecamp,
  github,
  gitlab,
  greenhouse,
  hackerrank,
  hostile,
  jsonResume,
  junk,
  kestrel,
  linkedin,
  linkedinGuest,
  microsoftLearn,
  mitxOnline,
  moodle,
  northfield,
  northfieldStatus,
  openBadgeFactory,
  openEdx,
  shaped,
  skilljar,
  skillshop,
  smallco,
  traps,
  udemy,
  verifierplus,
  xing,
];
