/** Platforms that are recognised and named, and whose pages Assay does not read. By id. */
import type { PlatformRow } from './index.ts';

export const NAMED_PLATFORMS: readonly PlatformRow[] = [];
