import { useCallback, useState } from 'preact/hooks';
import type { ToastProps } from '../../components/toast.tsx';

/** Says what was done. A line with a way back stays until the next one; others go after some seconds. */
export type Say = (text: string, action?: ToastProps['action']) => void;

/** Long enough to read two lines twice. */
const SHOWN_MS = 6000;

/** `quiet`: what was said is over, as where it names what is locked by now. */
export function useToast(): { toast: ToastProps; say: Say; quiet: () => void } {
  const [toast, setToast] = useState<ToastProps>({ text: '' });
  const say = useCallback<Say>((text, action) => {
    const next = { text, action };
    setToast(next);
    if (!action) setTimeout(() => setToast((shown) => (shown === next ? { text: '' } : shown)), SHOWN_MS);
  }, []);
  const quiet = useCallback(() => setToast({ text: '' }), []);
  return { toast, say, quiet };
}
