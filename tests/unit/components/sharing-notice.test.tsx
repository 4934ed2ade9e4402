// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { SharingNotice, type SharingNoticeProps } from '../../../components/sharing-notice.tsx';
import { draw } from './dom.ts';

const lines = (over: Partial<SharingNoticeProps>) => {
  const props = { host: 'jobs.halden.example', told: [], signed: 0, unreached: [], ...over };
  const root = draw(<SharingNotice {...props} />);
  return [
    root.querySelector('h2')?.textContent,
    ...[...root.querySelectorAll('li')].map((li) => li.textContent),
  ];
};

describe('before badges go out', () => {
  test('their values stand there as text, without marks that turn a line around', () => {
    const told = [{ kind: 'name', values: ['<b>Jana</b>\u202e', 'J. D.'] }] as const;
    expect(lines({ told: told.map((each) => ({ ...each, values: [...each.values] })) })).toEqual([
      'What the file tells jobs.halden.example',
      'Your names, in 2 spellings: <b>Jana</b>, J. D.',
    ]);
  });

  test('it is said for anybody where the user takes them along', () => {
    const props = { told: [{ kind: 'name' as const, values: ['Jana'] }], signed: 0, unreached: [] };
    expect(draw(<SharingNotice {...props} />).textContent).toBe(
      'What they tell whoever gets themYour name: Jana',
    );
  });

  test('a hash is said to be one, and not shown', () => {
    expect(lines({ told: [{ kind: 'email_hash', values: ['sha256$00'] }] })[1]).toBe(
      'Your e-mail address as a hash: whoever knows the address can compare it',
    );
  });

  test('it is said for whom the holder’s key signs, and what could not be checked now', () => {
    const lastCheckedAt = Date.parse('2026-11-03T12:00:00Z');
    expect(lines({ signed: 2, unreached: [{ title: 'Sailing', lastCheckedAt }] }).slice(1)).toEqual([
      '2 badges were issued to your own key: you sign, for jobs.halden.example and today, that you send them.',
      expect.stringMatching(/^Could not be checked now, last checked .*2026.*: Sailing$/),
    ]);
  });

  test('it is said where so many are chosen that nobody looked', () => {
    expect(lines({ told: undefined })[1]).toMatch(/Choose fewer/);
  });

  test('nothing stands there where nothing is told', () => {
    expect(lines({})).toEqual([undefined]);
  });
});
