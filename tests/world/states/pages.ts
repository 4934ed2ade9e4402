import type { PlatformState } from '../platform-states.ts';

/** Platforms whose awards stand on pages for people. */
export const PAGE_STATES: readonly PlatformState[] = [];
