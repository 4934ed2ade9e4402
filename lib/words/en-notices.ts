/** What a learner should know of the wallet: one sentence an award. */
export const NOTICES = {
  title: 'What has changed',
  revoked: 'Its issuer has revoked “{title}”.',
  suspended: 'Its issuer has suspended “{title}” for now.',
  gone: '“{title}” was not found at its address any more. Your copy stays, with what was found on {date}.',
  expired: '“{title}” expired on {date}.',
  expires: { one: '“{title}” expires tomorrow.', other: '“{title}” expires in {n} days, on {date}.' },
  seen: 'Got it',
  seenAloud: 'Do not show this about “{title}” again',
  more: { one: 'and {n} more', other: 'and {n} more' },
};
