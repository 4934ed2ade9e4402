import { valueAt } from './bitstring.ts';
import type { StatusMethod } from './entry.ts';
import { signedListMethod } from './signed-list.ts';

/** StatusList2021 (W3C Community Group, 2 January 2023): the earlier name of the bitstring, one bit an entry. */
export const statusList2021: StatusMethod = signedListMethod({
  entryType: 'StatusList2021Entry',
  listType: 'StatusList2021',
  read: valueAt,
});
