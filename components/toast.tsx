export interface ToastProps {
  /** '' shows nothing, but the place stays, so that what comes is read aloud. */
  text: string;
  action?: { label: string; run: () => void } | undefined;
}

/** One line about what was just done, with the way back. */
export function Toast({ text, action }: ToastProps) {
  return (
    <div role="status" class={text ? 'toast' : ''}>
      {text && <span>{text}</span>}
      {text && action && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
