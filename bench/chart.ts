/** Draws growth as small multiples, both axes in logarithms, one scale of time for all. */

/** How time grows with one size. */
export interface Panel {
  /** What grows: `people`. */
  readonly name: string;
  /** What stays the same meanwhile. */
  readonly standing: string;
  readonly points: readonly PanelPoint[];
}

export interface PanelPoint {
  readonly size: number;
  /** Null where it was not done in time. */
  readonly seconds: number | null;
  /** The best there is was reached and proved. */
  readonly proved: boolean;
}

export interface Words {
  readonly title: string;
  /** What an empty dot means. */
  readonly empty: string;
}

const WIDTH = 840;
/** Plots are two by two; `left` and `top` of each leave room for its axis and its title. */
const PLOT = { width: 320, height: 190, left: 76, top: 84, across: 412, down: 292 };

const STYLE = `
  svg { --ground: #ffffff; --ink: #1c2024; --soft: #5b6470; --grid: #e2e5e9; --line: #0b6bcb; }
  @media (prefers-color-scheme: dark) {
    svg { --ground: #14171b; --ink: #eceef0; --soft: #a4adb8; --grid: #30363d; --line: #6cb2ff; }
  }
  text { font: 13px system-ui, sans-serif; fill: var(--ink); }
  .title { font-size: 15px; font-weight: 600; }
  .soft { font-size: 12px; fill: var(--soft); }
  .grid { stroke: var(--grid); }
  .line { stroke: var(--line); stroke-width: 2; fill: none; }
  .dot { fill: var(--line); stroke: var(--line); stroke-width: 2; }
  .open { fill: var(--ground); }`;

type Scale = (value: number) => number;

const logScale = (from: number, to: number, low: number, high: number): Scale => {
  const span = Math.log(to / from) || 1;
  return (value) => low + ((high - low) * Math.log(value / from)) / span;
};

const at = (value: number): string => value.toFixed(1);
const counted = (value: number): string => value.toLocaleString('en');

/** By how much time grows when the size doubles, by least squares over the logarithms. */
function perDoubling(points: readonly (readonly [size: number, seconds: number])[]): number {
  const logs = points.map(([size, seconds]) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (which: 0 | 1) => logs.reduce((sum, one) => sum + one[which], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const both = logs.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0);
  return 2 ** (both / logs.reduce((sum, one) => sum + (one[0] - x) ** 2, 0));
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly x: Scale;
  readonly y: Scale;
}

function yAxis({ left, y }: Frame, decades: readonly number[]): string[] {
  return decades.map(
    (decade) =>
      `<path class="grid" d="M${left} ${at(y(decade))}h${PLOT.width}"/>` +
      `<text class="soft" x="${left - 8}" y="${at(y(decade) + 4)}" text-anchor="end">${decade} s</text>`,
  );
}

function xAxis({ left, top, x }: Frame, name: string, sizes: readonly number[]): string[] {
  const bottom = top + PLOT.height;
  // Thousands are wide: every second one is named.
  const named = sizes.filter((_, place) => sizes.length < 8 || place % 2 === 0);
  return [
    ...named.map(
      (size) =>
        `<path class="grid" d="M${at(x(size))} ${top}v${PLOT.height + 5}"/>` +
        `<text class="soft" x="${at(x(size))}" y="${bottom + 20}" text-anchor="middle">${counted(size)}</text>`,
    ),
    `<text x="${left + PLOT.width / 2}" y="${bottom + 40}" text-anchor="middle">${name}</text>`,
  ];
}

function marks({ x, y, top }: Frame, points: readonly PanelPoint[]): string[] {
  const timed = points.flatMap((point) =>
    point.seconds === null ? [] : [{ ...point, seconds: point.seconds }],
  );
  const path = timed.map((point) => `${at(x(point.size))},${at(y(point.seconds))}`).join(' ');
  return [
    `<polyline class="line" points="${path}"/>`,
    ...timed.map(
      (point) =>
        `<circle class="dot${point.proved ? '' : ' open'}" cx="${at(x(point.size))}" cy="${at(y(point.seconds))}" r="4"/>`,
    ),
    ...points
      .filter(({ seconds }) => seconds === null)
      .map((point) => `<path class="dot open" d="M${at(x(point.size))} ${top + 2}l6 11h-12z"/>`),
  ];
}

function plot({ name, standing, points }: Panel, place: number, decades: readonly number[]) {
  const left = PLOT.left + (place % 2) * PLOT.across;
  const top = PLOT.top + Math.floor(place / 2) * PLOT.down;
  const sizes = points.map((point) => point.size);
  const [least = 1, most = 10] = [sizes[0], sizes.at(-1)];
  const [low = 0.001, high = 1] = [decades[0], decades.at(-1)];
  const frame: Frame = {
    left,
    top,
    x: logScale(least, most, left + 12, left + PLOT.width - 12),
    y: logScale(low, high, top + PLOT.height, top),
  };
  const timed = points.flatMap((point): [number, number][] =>
    point.seconds === null ? [] : [[point.size, point.seconds]],
  );
  const growth =
    timed.length < 2 ? '' : `: × ${Number(perDoubling(timed).toPrecision(2))} when they double`;
  return [
    `<text class="title" x="${left}" y="${top - 26}">${name}${growth}</text>`,
    `<text class="soft" x="${left}" y="${top - 9}">${standing}</text>`,
    ...yAxis(frame, decades),
    ...xAxis(frame, name, sizes),
    ...marks(frame, points),
  ];
}

/** Powers of ten around all times. */
function decadesOf(points: readonly PanelPoint[]): number[] {
  const seconds = points.flatMap((point) => (point.seconds === null ? [] : [point.seconds]));
  const first = Math.floor(Math.log10(Math.min(...seconds, 0.1)));
  const last = Math.ceil(Math.log10(Math.max(...seconds, 1)));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`));
}

/** An SVG that reads on light and on dark ground, plots two by two. */
export function chart(panels: readonly Panel[], { title, empty }: Words): string {
  const points = panels.flatMap((panel) => panel.points);
  const decades = decadesOf(points);
  const height = PLOT.top + Math.ceil(panels.length / 2) * PLOT.down - 28;
  const notes = [
    ...(points.some(({ proved }) => !proved) ? [`Empty dots: ${empty}.`] : []),
    ...(points.some(({ seconds }) => seconds === null) ? ['Triangles: not done in time.'] : []),
  ];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="what">`,
    `<title id="what">${title}</title>`,
    `<style>${STYLE}\n</style>`,
    `<rect width="${WIDTH}" height="${height}" fill="var(--ground)"/>`,
    `<text class="title" x="24" y="26">${title}</text>`,
    ...panels.flatMap((panel, place) => plot(panel, place, decades)),
    notes.length > 0 ? `<text class="soft" x="24" y="${height - 8}">${notes.join(' ')}</text>` : '',
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n')}\n`;
}
