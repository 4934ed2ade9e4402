/** Whose identifier a skill carries: the frameworks that other programs know. */
import { hostOf, isWithin } from '../base/urls.ts';
import type { Skill } from '../credential/model.ts';

interface Framework {
  name: string;
  fits: (skill: Skill) => boolean;
}

const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'ESCO',
    fits: ({ url = '', framework = '' }) =>
      isAt(url, 'esco.ec.europa.eu') ||
      (isAt(url, 'data.europa.eu') && url.includes('/esco/')) ||
      /^ESCO\b/.test(framework),
  },
  {
    name: 'O*NET',
    fits: ({ url = '', framework = '' }) =>
      isAt(url, 'onetcenter.org') || isAt(url, 'onetonline.org') || /^O\*NET\b/.test(framework),
  },
  {
    name: 'CASE',
    fits: ({ url = '', type = '' }) =>
      /^CF(Item|Rubric)/.test(type) || /\/ims\/case\/|\/CFItems?\//.test(url),
  },
  {
    name: 'CTDL',
    fits: ({ url = '', type = '' }) =>
      isAt(url, 'credentialengineregistry.org') || /^(ceasn|ceterms):|^CTDL$/.test(type),
  },
];

function isAt(url: string, domain: string): boolean {
  return isWithin(hostOf(url), domain);
}

/** "ESCO", "O*NET", "CASE", "CTDL"; what the issuer calls the framework where it is another; absent for none. */
export function frameworkOf(skill: Skill): string | undefined {
  return FRAMEWORKS.find(({ fits }) => fits(skill))?.name ?? skill.framework;
}

/** The skill's identifier in it: the code that is stated, else the last part of its address there. */
export function codeIn({ code, url }: Skill): string | undefined {
  if (code) return code;
  if (!url || !URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  return pathname.split('/').filter(Boolean).at(-1);
}
