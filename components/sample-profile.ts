import type { CredentialView, EntryView } from '../lib/browser/messages.ts';

/** As in the popup's list, with what the page says. */
export type SampleView = CredentialView & Partial<Pick<EntryView, 'claim'>>;

/** A made-up profile with a mark of each kind, for the welcome page. Nothing in it is checked. */
export const SAMPLE: readonly SampleView[] = [
  {
    key: 'sample-1',
    state: 'verified',
    headline: 'platform_record',
    title: 'Cloud Foundations',
    host: 'badges.example',
    issuer: { proven: 'Northwind Cloud, account at badges.example', domain: 'badges.example' },
    holder: 'Jane Doe',
    method: 'platform_record',
  },
  {
    key: 'sample-2',
    state: 'caution',
    headline: 'expired',
    title: 'Security Practitioner',
    host: 'badges.example',
    issuer: { proven: 'Northwind Cloud, account at badges.example', domain: 'badges.example' },
    expiresOn: '2025-03-31',
    holder: 'Jane Doe',
    method: 'platform_record',
  },
  {
    key: 'sample-3',
    state: 'other',
    headline: 'holder_mismatch',
    title: 'Data Analysis with Python',
    host: 'badges.example',
    issuer: { proven: 'Fabrikam Academy, account at badges.example', domain: 'badges.example' },
    holder: 'Max Sample',
    method: 'platform_record',
  },
  {
    key: 'sample-4',
    state: 'invalid',
    headline: 'revoked',
    title: 'First Aid at Work',
    host: 'college.example',
    issuer: { proven: 'college.example', claimed: 'Lakeside College', domain: 'college.example' },
    holder: 'Jane Doe',
    method: 'signature',
  },
  {
    key: 'sample-5',
    state: 'unchecked',
    headline: 'permission_needed',
    host: 'courses.example',
    askHost: 'courses.example',
    claim: { title: 'Web Accessibility Basics' },
  },
];
