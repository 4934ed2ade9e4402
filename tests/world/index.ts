import type { Place } from './place.ts';
import { accredible } from './places/accredible.ts';
import { ashby } from './places/ashby.ts';
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
import { greenhouseBoards, greenhouseEmbedded } from './places/greenhouse-boards.ts';
import { hackerrank } from './places/hackerrank.ts';
import { harborviewForm } from './places/harborview-form.ts';
import { hostile } from './places/hostile.ts';
import { indeed } from './places/indeed.ts';
import { jsonResume } from './places/json-resume.ts';
import { junk } from './places/junk.ts';
import { kestrel } from './places/kestrel.ts';
import { lever } from './places/lever.ts';
import { linkedin } from './places/linkedin.ts';
import { linkedinGuest } from './places/linkedin-shapes.ts';
import { microsoftLearn } from './places/microsoft-learn.ts';
import { mitxOnline } from './places/mitx-online.ts';
import { moodle } from './places/moodle.ts';
import { MORE_FORMS } from './places/more-forms.ts';
import { northfield, northfieldStatus } from './places/northfield.ts';
import { openBadgeFactory } from './places/open-badge-factory.ts';
import { openEdx } from './places/open-edx.ts';
import { personio } from './places/personio.ts';
import { shaped } from './places/shaped.ts';
import { skilljar } from './places/skilljar.ts';
import { skillshop } from './places/skillshop.ts';
import { smallco } from './places/smallco.ts';
import { smartrecruiters } from './places/smartrecruiters.ts';
import { teamtailor } from './places/teamtailor.ts';
import { traps } from './places/traps.ts';
import { udemy } from './places/udemy.ts';
import { verifierplus } from './places/verifierplus.ts';
import { workable } from './places/workable.ts';
import { workday } from './places/workday.ts';
import { xing } from './places/xing.ts';

/** Every place of the local world. */
export const PLACES: readonly Place[] = [
  accredible,
  ashby,
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
  greenhouseBoards,
  greenhouseEmbedded,
  hackerrank,
  harborviewForm,
  hostile,
  indeed,
  jsonResume,
  junk,
  kestrel,
  lever,
  linkedin,
  linkedinGuest,
  microsoftLearn,
  mitxOnline,
  moodle,
  ...MORE_FORMS,
  northfield,
  northfieldStatus,
  openBadgeFactory,
  openEdx,
  personio,
  shaped,
  skilljar,
  skillshop,
  smallco,
  smartrecruiters,
  teamtailor,
  traps,
  udemy,
  verifierplus,
  workable,
  workday,
  xing,
];
