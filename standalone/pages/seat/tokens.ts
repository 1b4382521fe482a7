import { OWN_VALUES } from './features.ts';

const SPACE = 'http://www.w3.org/2000/svg';

/** A shape for each place in a feature's values, within a unit square round 0,0; the last is a ring. */
const SHAPES = [
  'M0-1A1 1 0 1 1 0 1A1 1 0 1 1 0-1Z',
  'M-.88-.88H.88V.88H-.88Z',
  'M0-1.1L1.05.8H-1.05Z',
  'M0-1.15L1.15 0L0 1.15L-1.15 0Z',
  'M-.36-1H.36V-.36H1V.36H.36V1H-.36V.36H-1V-.36H-.36Z',
  'M0 1.1L1.05-.8H-1.05Z',
  'M0-.9A.9.9 0 1 1 0 .9A.9.9 0 1 1 0-.9Z',
];

/** A token at a place: its shape and its class say the value. */
export function token(value: number, x: number, y: number, size: number): SVGPathElement {
  const place = Math.min(value, OWN_VALUES);
  const made = document.createElementNS(SPACE, 'path');
  made.setAttribute('d', SHAPES[place] ?? '');
  made.setAttribute('class', `token v${place}`);
  made.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})`);
  return made;
}

export function picture(box: string): SVGSVGElement {
  const made = document.createElementNS(SPACE, 'svg');
  made.setAttribute('viewBox', box);
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** A round table with its number and a token a person, from above. */
export function tablePicture(number: number, values: readonly number[]): SVGSVGElement {
  const made = picture('-50 -50 100 100');
  const size = Math.min(8.5, 105 / Math.max(1, values.length));
  const disc = document.createElementNS(SPACE, 'circle');
  disc.setAttribute('r', String(36 - size));
  disc.setAttribute('class', 'disc');
  const text = document.createElementNS(SPACE, 'text');
  text.setAttribute('y', '7');
  text.textContent = String(number);
  made.append(disc, text);
  for (const [i, value] of values.entries()) {
    const angle = (i / values.length) * 2 * Math.PI - Math.PI / 2;
    made.append(token(value, Math.cos(angle) * 40, Math.sin(angle) * 40, size));
  }
  return made;
}

/** What a shape and colour stand for. */
export function legendPicture(value: number): SVGSVGElement {
  const made = picture('-12 -12 24 24');
  made.append(token(value, 0, 0, 8.5));
  return made;
}
