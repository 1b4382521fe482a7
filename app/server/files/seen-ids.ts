import { hash } from 'node:crypto';

/**
 * Remembers which ids have been seen and in which row, in 16 bytes each rather than the hundred or
 * so of a Map of strings: an open-addressed table of the first 64 bits of each id's SHA-256. Two of
 * ten million different ids look alike with a chance of about 3 in a million (n²/2⁶⁵).
 */
export class SeenIds {
  #size = 0;
  #slots = 1024;
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #rows = new Uint32Array(1024);

  /** Notes an id; gives the row it was first seen in, or null when it is new. */
  note(id: string, row: number): number | null {
    if (this.#size * 2 > this.#slots) this.#grow();
    const digest = hash('sha256', id, 'buffer');
    const high = digest.readUInt32BE(0);
    const low = digest.readUInt32BE(4);
    const at = this.#find(high, low);
    const first = this.#rows[at] ?? 0;
    if (first !== 0) return first;
    this.#put(at, high, low, row);
    this.#size += 1;
    return null;
  }

  /** The slot of this digest, or the free slot where it belongs. Row 0 marks a free slot. */
  #find(high: number, low: number): number {
    let at = low & (this.#slots - 1);
    while (this.#rows[at] !== 0 && !(this.#high[at] === high && this.#low[at] === low))
      at = (at + 1) & (this.#slots - 1);
    return at;
  }

  #put(at: number, high: number, low: number, row: number): void {
    this.#high[at] = high;
    this.#low[at] = low;
    this.#rows[at] = row;
  }

  #grow(): void {
    const [high, low, rows] = [this.#high, this.#low, this.#rows];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#rows = new Uint32Array(this.#slots);
    for (const [at, row] of rows.entries()) {
      if (row === 0) continue;
      const [h, l] = [high[at] ?? 0, low[at] ?? 0];
      this.#put(this.#find(h, l), h, l, row);
    }
  }
}
