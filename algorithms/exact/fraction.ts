/** Greatest common divisor of two non-negative integers (Euclid). */
function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** Floor of n / d for d > 0; bigint division truncates towards zero. */
function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n % d !== 0n && n < 0n ? quotient - 1n : quotient;
}

function bitLength(n: bigint): number {
  return n.toString(2).length;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;
const RATIO = /^([+-]?\d+)\/([+-]?\d+)$/;

/**
 * An exact rational number, always in lowest terms with a positive denominator, so that two equal
 * numbers have equal fields. Immutable. Division by zero throws `RangeError` (a programming error).
 */
export class Fraction {
  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** numerator / denominator; numbers must be safe integers (`RangeError` otherwise). */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
    if (typeof numerator === 'number' && !Number.isSafeInteger(numerator)) {
      throw new RangeError(`not a safe integer: ${numerator}`);
    }
    if (typeof denominator === 'number' && !Number.isSafeInteger(denominator)) {
      throw new RangeError(`not a safe integer: ${denominator}`);
    }
    return Fraction.reduced(BigInt(numerator), BigInt(denominator));
  }

  private static reduced(numerator: bigint, denominator: bigint): Fraction {
    if (denominator === 0n) throw new RangeError('division by zero');
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = gcd(magnitude(numerator), magnitude(denominator)) * sign;
    return new Fraction(numerator / divisor, denominator / divisor);
  }

  /** Reads `a/b`, an integer, or a decimal such as `0.25` or `1e-7`; null for anything else. */
  static parse(text: string): Fraction | null {
    const ratio = RATIO.exec(text);
    if (ratio?.[1] !== undefined && ratio[2] !== undefined) {
      const denominator = BigInt(ratio[2]);
      return denominator === 0n ? null : Fraction.reduced(BigInt(ratio[1]), denominator);
    }
    const decimal = DECIMAL.exec(text);
    if (decimal === null) return null;
    const [, sign = '', whole = '0', tail = '', exponent = '0'] = decimal;
    const digits = BigInt(`${whole}${tail}`) * (sign === '-' ? -1n : 1n);
    const shift = Number(exponent) - tail.length;
    return shift >= 0
      ? new Fraction(digits * 10n ** BigInt(shift), 1n)
      : Fraction.reduced(digits, 10n ** BigInt(-shift));
  }

  /**
   * The number a person meant by a written decimal: 0.1 becomes 1/10, not the nearest binary
   * fraction. Any finite number; `RangeError` otherwise.
   */
  static ofDecimal(value: number): Fraction {
    const fraction = Fraction.parse(String(value));
    if (fraction === null) throw new RangeError(`not a finite number: ${value}`);
    return fraction;
  }

  /** The binary value of a double, exactly: 0.1 becomes 3602879701896397/2^55. Finite only. */
  static ofDouble(value: number): Fraction {
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    let scaled = value;
    let shift = 0n;
    while (!Number.isInteger(scaled)) {
      scaled *= 2;
      shift += 1n;
    }
    return Fraction.reduced(BigInt(scaled), 1n << shift);
  }

  add(other: Fraction): Fraction {
    return Fraction.reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  sub(other: Fraction): Fraction {
    return this.add(other.negate());
  }

  mul(other: Fraction): Fraction {
    return Fraction.reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  div(other: Fraction): Fraction {
    return Fraction.reduced(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negate(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  /** -1, 0 or 1 as this is smaller than, equal to or greater than the other. */
  compare(other: Fraction): -1 | 0 | 1 {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  sign(): -1 | 0 | 1 {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  /** The largest integer not above. */
  floor(): bigint {
    return floorDivide(this.numerator, this.denominator);
  }

  /** The smallest integer not below. */
  ceil(): bigint {
    return -floorDivide(-this.numerator, this.denominator);
  }

  /** `a/b` in lowest terms, also for integers (`3/1`): one spelling a number, fit for digests. */
  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }

  /** JSON carries the exact spelling. */
  toJSON(): string {
    return this.toString();
  }

  /** The nearest double (ties to even) wherever that double is a normal number. */
  toNumber(): number {
    const n = magnitude(this.numerator);
    if (n <= SAFE && this.denominator <= SAFE) {
      return Number(this.numerator) / Number(this.denominator);
    }
    // Keep 65 or more bits and a sticky bit, so that the one rounding happens in Number().
    const shift = 66 - (bitLength(n) - bitLength(this.denominator));
    const scaled = shift > 0 ? n << BigInt(shift) : n;
    const divisor = shift < 0 ? this.denominator << BigInt(-shift) : this.denominator;
    const sticky = scaled % divisor === 0n ? 0n : 1n;
    const mantissa = Number(((scaled / divisor) << 1n) | sticky);
    // In two steps, because 2 ** -1100 alone is already zero.
    const half = Math.floor((shift + 1) / 2);
    const result = mantissa * 2 ** -half * 2 ** -(shift + 1 - half);
    return this.numerator < 0n ? -result : result;
  }
}

/** The sum of any number of fractions; zero for none. */
export function sum(fractions: Iterable<Fraction>): Fraction {
  let total = Fraction.zero;
  for (const fraction of fractions) total = total.add(fraction);
  return total;
}
