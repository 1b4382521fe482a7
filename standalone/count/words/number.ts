/** 59254 as 59,254. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A part of a whole to a tenth of a per cent, halves up: exact, since both are whole numbers. */
export function share(part: number, whole: number): string {
  const tenths = (2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
  return `${tenths / 10n}.${tenths % 10n}\u00a0%`;
}
