import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

/** Custom properties with a plain colour, in the block that begins with `opening`. */
function colours(css: string, opening: string): ReadonlyMap<string, string> {
  const start = css.indexOf(opening);
  assert.ok(start >= 0, `no ${opening}`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const tokens = read('tokens.css');
const schemes = {
  light: colours(tokens, ':root {'),
  dark: colours(tokens.slice(tokens.indexOf('@media')), ':root {'),
};

/** Text colour and the grounds it stands on. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'card', 'stone', 'civic-tint', 'drawn-tint', 'leaf-tint', 'brick-tint'],
  'ink-soft': ['paper', 'card', 'stone', 'civic-tint'],
  civic: ['paper', 'card', 'stone', 'civic-tint'],
  'civic-strong': ['paper', 'card', 'stone', 'civic-tint', 'drawn-tint'],
  'on-civic': ['civic', 'civic-strong'],
  'drawn-ink': ['paper', 'card', 'drawn-tint'],
  leaf: ['paper', 'card', 'leaf-tint'],
  brick: ['paper', 'card', 'brick-tint'],
};

/** Lines and tokens that carry meaning: WCAG 2.2, 1.4.11. */
const GRAPHICS: Readonly<Record<string, readonly string[]>> = {
  edge: ['paper', 'card', 'stone'],
  civic: ['paper', 'card', 'slot'],
  token: ['card', 'paper'],
  brick: ['slot'],
};

function check(pairs: Readonly<Record<string, readonly string[]>>, least: number): void {
  for (const [scheme, colour] of Object.entries(schemes)) {
    for (const [front, grounds] of Object.entries(pairs)) {
      for (const ground of grounds) {
        const ratio = contrast(colour.get(front) ?? '', colour.get(ground) ?? '');
        assert.ok(ratio >= least, `${scheme}: ${front} on ${ground} is ${ratio.toFixed(2)}:1`);
      }
    }
  }
}

test('text stands out 7 to 1 from every ground it is set on, in both schemes', () => {
  check(TEXT, 7);
});

test('lines and tokens that carry meaning stand out 3 to 1', () => {
  check(GRAPHICS, 3);
});

test('both schemes and the hall name the same colours; the hall is the dark scheme', () => {
  const hall = colours(read('../components/HallFrame/HallFrame.module.css'), '.hall {');
  assert.deepEqual([...schemes.dark.keys()], [...schemes.light.keys()]);
  assert.deepEqual(hall, schemes.dark);
});

test('the contrast formula gives the standard’s own extremes', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
});
