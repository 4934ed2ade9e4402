import { useEffect, useState } from 'preact/hooks';
import type { Options } from '../../lib/browser/messages.ts';
import { DEFAULT_OPTIONS } from '../../lib/browser/options.ts';
import { readOptions, watchOptions } from '../../lib/browser/storage.ts';

/** The options as they are now, in every window. */
export function useOptions(): Options {
  const [options, setOptions] = useState<Options>(DEFAULT_OPTIONS);
  useEffect(() => {
    void readOptions().then(setOptions);
    return watchOptions(setOptions);
  }, []);
  return options;
}
