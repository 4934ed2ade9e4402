import { formPlace } from '../form-place.ts';

/** Systems that the generic reader knows by a few facts, and one that it does not know. */
export const MORE_FORMS = [
  formPlace({
    id: 'bamboohr',
    hosts: ['harrowpine.bamboohr.com'],
    forms: { '/careers/58': 'bamboohr.html' },
  }),
  formPlace({
    id: 'recruitee',
    hosts: ['harrowpine.recruitee.com'],
    forms: { '/o/data-analist/c/new': 'recruitee.html' },
    lang: 'nl',
  }),
  formPlace({
    id: 'successfactors',
    hosts: ['atsconnector.prospective.ch'],
    forms: { '/successfactors/harrowpine/apply': 'successfactors.html' },
    lang: 'de',
  }),
  formPlace({
    id: 'refline',
    hosts: ['apply.refline.ch'],
    forms: { '/100412/0217/pub/1/apply': 'refline.html' },
    lang: 'de',
  }),
  formPlace({
    id: 'umantis',
    hosts: ['recruitingapp-5512.umantis.com'],
    forms: { '/Vacancies/412/Application/New/2': 'umantis.html' },
    lang: 'de',
  }),
  formPlace({
    id: 'breezy',
    hosts: ['harrowpine.breezy.hr'],
    forms: { '/p/1c5be8a0d2f1-analista-de-datos/apply': 'breezy.html' },
    lang: 'es',
  }),
  formPlace({
    id: 'jazzhr',
    hosts: ['harrowpine.applytojob.com'],
    forms: { '/apply/q8Zx1LwK2b/Data-Analyst': 'jazzhr.html' },
  }),
  formPlace({
    id: 'taleo',
    hosts: ['harrowpine.taleo.net'],
    forms: { '/careersection/2/jobapply.ftl': 'taleo.html' },
    lang: 'fr',
  }),
  formPlace({
    id: 'icims',
    hosts: ['careers-harrowpine.icims.com'],
    forms: { '/jobs/2215/analista/job': 'icims.html' },
    lang: 'it',
  }),
];
