import { valueAt } from './bitstring.ts';
import type { StatusMethod } from './entry.ts';
import { signedListMethod } from './signed-list.ts';

/** Bitstring Status List 1.0: for any purpose, with entries of any size. */
export const bitstringStatusList: StatusMethod = signedListMethod({
  entryType: 'BitstringStatusListEntry',
  listType: 'BitstringStatusList',
  hasSizes: true,
  read: valueAt,
});
