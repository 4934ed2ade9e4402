import type { Place } from './place.ts';
import { badgr, badgrEurope } from './places/badgr.ts';
import { coursera } from './places/coursera.ts';
import { credly } from './places/credly.ts';
import { frameworks } from './places/frameworks.ts';
import { github } from './places/github.ts';
import { greenhouse } from './places/greenhouse.ts';
import { hostile } from './places/hostile.ts';
import { junk } from './places/junk.ts';
import { kestrel } from './places/kestrel.ts';
import { linkedin } from './places/linkedin.ts';
import { northfield, northfieldStatus } from './places/northfield.ts';
import { smallco } from './places/smallco.ts';
import { traps } from './places/traps.ts';

/** Every place of the local world. */
export const PLACES: readonly Place[] = [
  badgr,
  badgrEurope,
  coursera,
  credly,
  frameworks,
  github,
  greenhouse,
  hostile,
  junk,
  kestrel,
  linkedin,
  northfield,
  northfieldStatus,
  smallco,
  traps,
];
