export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What is asked for: at most this. */
  wanted?: number;
  /** How many times as much the peer needs, in the same run. */
  peer_ratio?: number;
}

export function print(all: readonly Figure[], json: boolean): void {
  for (const figure of all) console.log(json ? JSON.stringify(rounded(figure)) : line(rounded(figure)));
}

function rounded({ value, peer_ratio, ...rest }: Figure): Figure {
  const ratio = peer_ratio === undefined ? {} : { peer_ratio: Math.round(peer_ratio * 10) / 10 };
  return { ...rest, value: Math.round(value * 100) / 100, ...ratio };
}

function line({ name, value, unit, wanted, peer_ratio }: Figure): string {
  const notes = [
    ...(wanted === undefined ? [] : [`wanted ≤ ${wanted}`]),
    ...(peer_ratio === undefined ? [] : [`the peer: ${peer_ratio} times as much`]),
  ];
  return `${name.padEnd(34)}${`${value} ${unit}`.padStart(12)}  ${notes.join('; ')}`.trimEnd();
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
