export interface Column {
  key: string;
  label: string;
  value: number;
  /** A second figure, written under the first with a plus. */
  part?: number;
}

export interface ColumnsProps {
  /** What the picture shows; its figures stand in a table beside it. */
  label: string;
  columns: readonly Column[];
}

const [WIDTH, HEIGHT] = [360, 132];
/** Room for a number above and two lines of words below. */
const [TOP, BOTTOM] = [16, 34];
const MOST_WIDE = 40;
/** A word of a column needs that much. */
const WORD_PX = 44;

/** Columns with their numbers: a picture for the eye, drawn from a few rectangles. */
export function Columns({ label, columns }: ColumnsProps) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const step = WIDTH / columns.length;
  const width = Math.min(MOST_WIDE, step * 0.72);
  // So many words that none touches the next; the last always stands.
  const every = Math.ceil(WORD_PX / step);
  const said = (at: number) => (columns.length - 1 - at) % every === 0;
  return (
    <svg class="columns" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line class="ground-line" x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM + 0.5} y2={HEIGHT - BOTTOM + 0.5} />
      {columns.map((column, at) => {
        const { value, part } = column;
        const height = (value / most) * (HEIGHT - TOP - BOTTOM);
        const middle = (at + 0.5) * step;
        const top = HEIGHT - BOTTOM - height;
        return (
          <g key={column.key}>
            <rect class="column" x={middle - width / 2} y={top} width={width} height={height} rx="3" />
            {value > 0 && said(at) && (
              <text class="column-value" x={middle} y={top - 4}>
                {value}
              </text>
            )}
            {said(at) && (
              <text class="column-label" x={middle} y={HEIGHT - BOTTOM + 14}>
                {column.label}
              </text>
            )}
            {part !== undefined && part > 0 && said(at) && (
              <text class="column-part" x={middle} y={HEIGHT - BOTTOM + 28}>
                +{part}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
