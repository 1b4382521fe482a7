/**
 * A fast generator for the search alone: xoshiro128** 1.1 (Blackman and Vigna, 2018), the same in
 * every JavaScript engine. Lots are never drawn with it: it decides which swap is tried next, and
 * its four words of state come from the public seed.
 */
export class Chance {
  readonly #s: Uint32Array;

  /** Four words of 32 bits, not all zero. */
  constructor(words: readonly [number, number, number, number]) {
    this.#s = Uint32Array.from(words);
    if (this.#s.every((word) => word === 0)) this.#s[0] = 1;
  }

  /** A whole number from 0 to 2^32 - 1. */
  word(): number {
    const s = this.#s;
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = s;
    const times5 = Math.imul(s1, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const t = s1 << 9;
    const n2 = s2 ^ s0;
    const n3 = s3 ^ s1;
    s[1] = s1 ^ n2;
    s[0] = s0 ^ n3;
    s[2] = n2 ^ t;
    s[3] = (n3 << 11) | (n3 >>> 21);
    return result;
  }

  /** A whole number from 0 to n - 1, even to within n / 2^32. 1 <= n < 2^21. */
  below(n: number): number {
    return Math.floor((this.word() * n) / 4294967296);
  }
}
