/**
 * Every application form of the world: as which system's it must be read, and its places, the best first; without the
 * one for a résumé.
 */
import type { SlotView } from '../../lib/browser/messages.ts';
import { APPLICATION_FORM } from './story.ts';

type Place = readonly [kind: SlotView['kind'], takes: SlotView['takes'], label: string];

export interface WorldForm {
  /** The id of the row in `lib/ats`. */
  form: string;
  /** Absent for a form of no system that is known. */
  system?: string;
  url: string;
  places: readonly Place[];
}

export const FORM_PAGES: readonly WorldForm[] = [
  {
    form: 'greenhouse',
    system: 'Greenhouse',
    url: APPLICATION_FORM,
    places: [
      ['certificates', 'file', 'Certificates and badges'],
      ['question', 'text', 'Which certifications do you hold?'],
      ['website', 'url', 'Website'],
      ['cover_letter', 'file', 'Cover Letter'],
    ],
  },
  ...['harrowpine/jobs/4471204', 'embed/job_app?for=harrowpine&token=4471204'].map(
    (path): WorldForm => ({
      form: 'greenhouse',
      system: 'Greenhouse',
      url: `https://boards.greenhouse.io/${path}`,
      places: [
        ['certificates', 'file', 'Diplomas and certificates'],
        ['additional_text', 'text', 'Do you have any additional information for us?'],
        ['cover_letter', 'file', 'Cover Letter'],
      ],
    }),
  ),
  {
    form: 'lever',
    system: 'Lever',
    url: 'https://jobs.lever.co/harrowpine/5b1c2f60-7a1d-4f6e-9a5c-0d2e8b7f4a31/apply',
    places: [
      ['certificates', 'file', 'Please upload a copy of your certification(s)'],
      ['additional_text', 'text', 'Add a cover letter or anything else you want to share.'],
      ['website', 'url', 'Portfolio URL'],
      ['website', 'url', 'Other website'],
    ],
  },
  {
    form: 'ashby',
    system: 'Ashby',
    url: 'https://jobs.ashbyhq.com/harrowpine/3f6c2a10-94b7-4f0e-8b1d-6a5c7d8e9f00/application',
    places: [
      ['certificates', 'file', 'Certifications or licenses'],
      ['additional_text', 'text', 'Anything else?'],
      ['website', 'url', 'Website'],
    ],
  },
  {
    form: 'workable',
    system: 'Workable',
    url: 'https://apply.workable.com/harrowpine/j/4F1C8A9E21/apply/',
    places: [
      ['certificates', 'file', 'Training Certificates'],
      ['cover_letter', 'text', 'Cover letter'],
    ],
  },
  {
    form: 'personio',
    system: 'Personio',
    url: 'https://harrowpine.jobs.personio.de/job/1184402',
    places: [
      ['certificates', 'file', 'Urkunde'],
      ['additional_documents', 'file', 'Andere'],
      ['cover_letter', 'file', 'Anschreiben'],
    ],
  },
  {
    form: 'teamtailor',
    system: 'Teamtailor',
    url: 'https://careers.harrowpine.example/jobs/5512043-data-analyst/applications/new',
    places: [
      ['additional_documents', 'file', 'Additional files'],
      ['question', 'text', 'Which certificates do you hold in data analysis?'],
      ['cover_letter', 'text', 'Cover letter'],
    ],
  },
  {
    form: 'smartrecruiters',
    system: 'SmartRecruiters',
    url: 'https://jobs.smartrecruiters.com/oneclick-ui/company/HarrowPine/publication/0c7c1f1e-52a0-4b4e-9e3b-0c9d0f6b7a11',
    places: [
      ['additional_text', 'text', 'Let the company know about your interest working there'],
      ['website', 'url', 'Website'],
    ],
  },
  {
    form: 'linkedin',
    system: 'LinkedIn Easy Apply',
    url: 'https://www.linkedin.com/jobs/view/4471203/',
    // The first step of four asks for a telephone number.
    places: [],
  },
  ...[
    ['profile/add?startTask=CERTIFICATION_NAME&name=Data%20Literacy', 'Add license or certification'],
    ['in/nadia-kestrel/edit/forms/certification/new/', 'Lizenz oder Zertifikat hinzufügen'],
  ].map(
    ([path, heading = '']): WorldForm => ({
      form: 'linkedin-profile',
      system: 'LinkedIn profile',
      url: `https://www.linkedin.com/${path}`,
      places: [['profile', 'certificate', heading]],
    }),
  ),
  {
    form: 'indeed',
    system: 'Indeed',
    url: 'https://smartapply.indeed.com/beta/indeedapply/form/review-module',
    places: [['additional_documents', 'file', 'Supporting documents']],
  },
  {
    form: 'workday',
    system: 'Workday',
    url: 'https://harrowpine.wd5.myworkdayjobs.com/Careers/job/Eastport/Data-Analyst_R-1042/apply/applyManually',
    places: [
      ['certification_row', 'row', 'Certifications'],
      ['website', 'url', 'Websites 1'],
    ],
  },
  {
    form: 'generic',
    system: 'BambooHR',
    url: 'https://harrowpine.bamboohr.com/careers/58',
    places: [
      ['certificates', 'file', 'Copies of your certificates'],
      ['website', 'url', 'Website, Blog, or Portfolio'],
      ['cover_letter', 'file', 'Cover Letter'],
    ],
  },
  {
    form: 'generic',
    system: 'Recruitee',
    url: 'https://harrowpine.recruitee.com/o/data-analist/c/new',
    places: [
      ['certificates', 'file', "Certificaten en diploma's"],
      ['additional_text', 'text', 'Opmerkingen'],
      ['cover_letter', 'file', 'Motivatiebrief'],
    ],
  },
  {
    form: 'generic',
    system: 'SuccessFactors',
    url: 'https://atsconnector.prospective.ch/successfactors/harrowpine/apply',
    places: [
      ['additional_documents', 'file', 'Weitere Dokumente'],
      ['cover_letter', 'file', 'Motivationsschreiben'],
    ],
  },
  {
    form: 'generic',
    system: 'Refline',
    url: 'https://apply.refline.ch/100412/0217/pub/1/apply',
    places: [
      ['certificates', 'file', 'Zeugnis'],
      ['certificates', 'file', 'Diplom'],
      ['additional_documents', 'file', 'Weitere Dokumente'],
      ['additional_text', 'text', 'Kommentar'],
      ['cover_letter', 'file', 'Bewerbungsschreiben'],
    ],
  },
  {
    form: 'generic',
    system: 'Umantis',
    url: 'https://recruitingapp-5512.umantis.com/Vacancies/412/Application/New/2',
    places: [['additional_documents', 'file', 'Weitere Dokumente']],
  },
  {
    form: 'generic',
    system: 'Breezy',
    url: 'https://harrowpine.breezy.hr/p/1c5be8a0d2f1-analista-de-datos/apply',
    places: [
      ['certificates', 'file', 'Certificados'],
      ['cover_letter', 'text', 'Carta de presentación'],
    ],
  },
  {
    form: 'generic',
    system: 'JazzHR',
    url: 'https://harrowpine.applytojob.com/apply/q8Zx1LwK2b/Data-Analyst',
    places: [
      ['question', 'text', 'Do you hold any professional licenses or certifications? Please list them.'],
    ],
  },
  {
    form: 'generic',
    system: 'Taleo',
    url: 'https://harrowpine.taleo.net/careersection/2/jobapply.ftl',
    places: [['additional_documents', 'file', 'Pièces jointes']],
  },
  {
    form: 'generic',
    system: 'iCIMS',
    url: 'https://careers-harrowpine.icims.com/jobs/2215/analista/job',
    places: [
      ['certificates', 'file', 'Attestati'],
      ['additional_documents', 'file', 'Altri documenti'],
    ],
  },
  {
    form: 'generic',
    url: 'https://emploi.harborview.example/candidature',
    places: [
      ['certificates', 'file', 'Diplômes et attestations'],
      ['additional_documents', 'file', 'Autres documents'],
      ['additional_text', 'text', 'Informations complémentaires'],
      ['website', 'url', 'Site web'],
    ],
  },
];
