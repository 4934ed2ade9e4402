/** The few signs of our controls: 16 × 16, one stroke, the colour of the text. Always beside words or a label. */
const PATHS = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5 12.5 10',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4M10.2 10.2l3 3',
  close: 'M4 4l8 8M12 4l-8 8',
  sliders: 'M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M10.2 3.3v3.4M5.8 9.3v3.4',
  window: 'M9 3h4v4M13 3 8.2 7.8M6.5 4H3.5v8.5H12V9.5',
  tick: 'M3.5 8.4 6.6 11.5 12.6 5',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  exclamation: 'M8 3.2v6M8 12.3v.01',
  question: 'M5.6 5.9a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.6M8 12.4v.01',
  dash: 'M5 8h6',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  link: 'M7 9a2.5 2.5 0 0 0 3.6 0l2.1-2.1a2.5 2.5 0 0 0-3.6-3.6L8 4.4M9 7a2.5 2.5 0 0 0-3.6 0L3.3 9.1a2.5 2.5 0 0 0 3.6 3.6L8 11.6',
  more: 'M3.4 7.6a.4.4 0 1 0 0 .8.4.4 0 1 0 0-.8M8 7.6a.4.4 0 1 0 0 .8.4.4 0 1 0 0-.8M12.6 7.6a.4.4 0 1 0 0 .8.4.4 0 1 0 0-.8',
  save: 'M8 2.5v7.2M4.8 6.6 8 9.8l3.2-3.2M3 13h10',
  locate: 'M8 1.8v3M8 11.2v3M1.8 8h3M11.2 8h3M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4',
  lock: 'M4.2 7h7.6v6H4.2zM5.7 7V5.1a2.3 2.3 0 0 1 4.6 0V7',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  cards: 'M4.5 2.5h7M3 5h10M2.5 7.5h11v6h-11z',
  growth: 'M2.5 13.5h11M4 11V8.5M8 11V5.5M12 11V2.5',
  turn: 'M12.8 7A5 5 0 0 0 3.6 5.6M3.2 2.8v3h3M3.2 9a5 5 0 0 0 9.2 1.4M12.8 13.2v-3h-3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path class="icon-line" d={PATHS[name]} />
    </svg>
  );
}
