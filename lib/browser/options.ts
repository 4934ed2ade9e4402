/** What the options are until somebody sets them, and how stored ones are read. */
import type { Options } from './messages.ts';

export const DEFAULT_OPTIONS: Options = {
  check: 'view',
  addresses: [],
  trusted: [],
  anchors: [],
  clicked: [],
  alwaysRead: [],
  sites: [],
  popupOnly: [],
  paused: [],
  registries: true,
};

/** Reads options from anything: stored by an older version, half written, or absent. */
export function optionsFrom(value: unknown): Options {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const strings = (list: unknown) =>
    Array.isArray(list) ? [...new Set(list.filter((each): each is string => typeof each === 'string'))] : [];
  return {
    check: given.check === 'click' ? 'click' : 'view',
    addresses: strings(given.addresses),
    trusted: strings(given.trusted),
    anchors: strings(given.anchors),
    clicked: strings(given.clicked),
    alwaysRead: strings(given.alwaysRead),
    sites: strings(given.sites),
    popupOnly: strings(given.popupOnly),
    paused: strings(given.paused),
    registries: given.registries !== false,
    ...(typeof given.name === 'string' && given.name.trim() ? { name: given.name } : {}),
    ...(given.role === 'recruiter' || given.role === 'learner' ? { role: given.role } : {}),
  };
}
