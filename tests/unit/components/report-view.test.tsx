// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { ReportView } from '../../../components/report-view.tsx';
import { check } from '../../../lib/credential/verdict.ts';
import { button, draw, press } from './dom.ts';
import { bare, entry, tab } from './samples.ts';

const MADE_AT = Date.UTC(2026, 10, 22, 14, 3);
const show = (view: Parameters<typeof tab>, onPrint = () => {}) =>
  draw(<ReportView view={tab(...view)} madeAt={MADE_AT} onPrint={onPrint} />);

describe('the sheet', () => {
  test('has for each credential its state in words, reason, title, issuer, holder, dates, way and time', () => {
    const expired = entry({
      state: 'caution',
      headline: 'expired',
      issuer: { proven: 'smallco.example', claimed: 'Grand University', domain: 'smallco.example' },
      holder: 'Jane Doe',
      issuedOn: '2023-05-03',
      expiresOn: '2025-05-03',
      checks: [check('hosted_at_issuer'), check('expired'), check('issuer_domain'), check('holder_match')],
    });
    const row = show([[expired]]).querySelector('.paper-row')?.textContent;
    expect(row).toContain('Caution, expired');
    expect(row).toContain('Cloud Practitioner');
    expect(row).toContain('smallco.example, calls itself “Grand University”');
    expect(row).toContain('Issued toJane Doe');
    expect(row).toMatch(/Issued[^E]*2023/);
    expect(row).toMatch(/It expired on .*2025/);
    expect(row).toContain('1 request to api.credly.com');
    expect(row).toContain('https://www.credly.com/badges/0f7c1b1e');
  });

  test('says once where the account of an issuer is', () => {
    const open = entry({
      state: 'caution',
      headline: 'issuer_on_open_platform',
      issuer: { proven: 'an account at badgr.io', claimed: 'Riverbend Library', domain: 'badgr.io' },
      checks: [check('platform_record'), check('in_force'), check('issuer_on_open_platform')],
    });
    const row = show([[open]]).querySelector('.paper-row')?.textContent ?? '';
    expect(row).toContain('Anybody can open one there, under any name.');
    expect(row.match(/account at badgr\.io/g)).toHaveLength(1);
  });

  test('says nothing of a title that nothing confirms but that the page says it', () => {
    const row = show([[bare({ headline: 'not_found', claim: { title: 'Chief Architect' } })]]);
    expect(row.querySelector('.paper-row h2')?.textContent).toBe('Credential at www.credly.com');
    expect(row.querySelector('.paper-row')?.textContent).toContain('The page says “Chief Architect”');
  });

  test('has the page, its owner and the date at its head, and at its foot what it means', () => {
    const root = show([[entry()]]);
    expect(root.querySelector('h1')?.textContent).toBe('Credentials of Jane Doe');
    expect(root.querySelector('.paper-facts')?.textContent).toContain('www.linkedin.com');
    expect(root.querySelector('.paper-facts')?.textContent).toContain('2026');
    expect(root.querySelector('.paper-foot')?.textContent).toContain(
      'the same name can belong to two people',
    );
    expect(root.querySelector('.paper-foot')?.textContent).toContain('Anybody can make a sheet');
  });

  test('says where it is not whole', () => {
    const frames = [{ host: 'cv.builder.example', url: 'https://cv.builder.example/embed/7' }];
    const notHere = { shown: 3, total: 14, fullListUrl: 'https://www.linkedin.com/in/jane/details/' };
    const root = show([[entry()], { frames, notHere }]);
    expect(root.textContent).toContain('A frame of cv.builder.example on the page was not read.');
    expect(root.textContent).toContain('3 of 14 certifications');
  });

  test('holds no link, no picture and no markup of strangers', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
    const root = show([
      [entry({ title: hostile, holder: hostile, url: 'https://www.credly.com/badges/"><img>' })],
      { page: { host: 'www.linkedin.com', owner: hostile } },
    ]);
    expect(root.querySelector('img, a')).toBeNull();
    expect(root.innerHTML).not.toContain('\u202e');
  });

  test('is printed by its button', () => {
    const onPrint = vi.fn();
    press(button(show([[entry()]], onPrint), 'Print or save as PDF'));
    expect(onPrint).toHaveBeenCalledOnce();
  });
});
