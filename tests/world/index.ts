import type { Place } from './place.ts';
import { accredible } from './places/accredible.ts';
import { badgr, badgrEurope } from './places/badgr.ts';
import { coursera } from './places/coursera.ts';
import { credly } from './places/credly.ts';
import { bestr, edubadges } from './places/edubadges.ts';
import { edx } from './places/edx.ts';
import { edxProgram } from './places/edx-program.ts';
import { freecodecamp } from './places/freecodecamp.ts';
import { github } from './places/github.ts';
import { greenhouse } from './places/greenhouse.ts';
import { hackerrank } from './places/hackerrank.ts';
import { junk } from './places/junk.ts';
import { kestrel } from './places/kestrel.ts';
import { linkedin } from './places/linkedin.ts';
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

/** Every place of the local world. */
export const PLACES: readonly Place[] = [
  accredible,
  badgr,
  badgrEurope,
  bestr,
  coursera,
  credly,
  edubadges,
  edx,
  edxProgram,
  freecodecamp,
  hackerrank,
  mitxOnline,
  openEdx,
  shaped,
  skilljar,
  skillshop,
  udemy,
  github,
  greenhouse,
  junk,
  kestrel,
  linkedin,
  microsoftLearn,
  moodle,
  northfield,
  northfieldStatus,
  openBadgeFactory,
  smallco,
  traps,
  verifierplus,
];
