/** Gives out labels in turn (RDFC-1.0, section 4.5): whoever asks again gets the same. */
export class Labels {
  readonly #prefix: string;
  readonly #issued: Map<string, string>;

  constructor(prefix: string, issued: ReadonlyMap<string, string> = new Map()) {
    this.#prefix = prefix;
    this.#issued = new Map(issued);
  }

  issue(blank: string): string {
    const known = this.#issued.get(blank);
    if (known !== undefined) return known;
    const label = `_:${this.#prefix}${this.#issued.size}`;
    this.#issued.set(blank, label);
    return label;
  }

  get(blank: string): string | undefined {
    return this.#issued.get(blank);
  }

  /** Who has one, in the order of issue. */
  get holders(): Iterable<string> {
    return this.#issued.keys();
  }

  copy(): Labels {
    return new Labels(this.#prefix, this.#issued);
  }
}
