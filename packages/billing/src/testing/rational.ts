/** A fraction in lowest terms, for the second implementation of rating. The denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function rational(n: bigint, d = 1n): Rational {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

export const add = (a: Rational, b: Rational) => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational) => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational) => rational(a.n * b.n, a.d * b.d);
export const isBelow = (a: Rational, b: Rational) => a.n * b.d < b.n * a.d;
export const isEqual = (a: Rational, b: Rational) => a.n * b.d === b.n * a.d;
export const larger = (a: Rational, b: Rational) => (isBelow(a, b) ? b : a);

export function floor({ n, d }: Rational): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

export function ceiling({ n, d }: Rational): bigint {
  return -floor({ n: -n, d });
}

/** The nearest whole number; of two that are as near, the even one. */
export function nearest(value: Rational): bigint {
  const [low, high] = [floor(value), ceiling(value)];
  const [down, up] = [subtract(value, rational(low)), subtract(rational(high), value)];
  if (isEqual(down, up)) return low % 2n === 0n ? low : high;
  return isBelow(down, up) ? low : high;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
