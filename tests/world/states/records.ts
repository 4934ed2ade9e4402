import type { PlatformState } from '../platform-states.ts';

/** Platforms that keep a record for machines, and sites that serve Open Badges themselves. */
export const RECORD_STATES: readonly PlatformState[] = [];
