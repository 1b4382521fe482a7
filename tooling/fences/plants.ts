/**
 * One violation per fence: the file that commits it and the rule that must name it.
 * A fence nobody has seen fail is decoration.
 */

/** The tools that guard the house. */
export type Tool = 'compiler' | 'direction' | 'meaning' | 'dead-code';

/** A violation and what must catch it. */
export interface Plant {
  /** The house rule, as the test's name. */
  readonly fence: string;
  readonly tool: Tool;
  /** Where it is planted, relative to the checkout. */
  readonly file: string;
  readonly text: string;
  /** The rule, diagnostic or finding that must be reported for that file. */
  readonly caughtBy: string;
}

const plant =
  (tool: Tool) =>
  (fence: string, file: string, caughtBy: string, text: string): Plant => ({
    fence,
    tool,
    file,
    text: `${text}\n`,
    caughtBy,
  });

const compiler = plant('compiler');
const direction = plant('direction');
const meaning = plant('meaning');
const deadCode = plant('dead-code');

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `export const line${at} = ${at};`).join('\n');

const result = `import { accept, type Result, refuse } from '@commonlot/exact';
const decide = (n: number): Result<number, { readonly code: 'odd' }> =>
  n % 2 === 0 ? accept(n) : refuse({ code: 'odd' });`;

/** What the compiler refuses. */
const compilerPlants = [
  compiler(
    'a pure package has no Node',
    'algorithms/exact/planted-node.ts',
    'TS2591',
    `import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');`,
  ),
  compiler(
    'a pure package has no timers',
    'algorithms/exact/planted-timer.ts',
    'TS2304',
    'export const timer = setTimeout(() => {}, 1);',
  ),
  compiler(
    'a pure package has no page',
    'algorithms/exact/planted-page.ts',
    'TS2584',
    `export const title = document.title;`,
  ),
  compiler(
    'a package is entered by its door',
    'algorithms/counting/planted-past-the-door.ts',
    'TS2307',
    `export { accept } from '@commonlot/exact/result.ts';`,
  ),
  compiler(
    'no enums',
    'algorithms/exact/planted-enum.ts',
    'TS1294',
    'export enum Colour {\n  Blue,\n}',
  ),
];

/** What dependency-cruiser refuses. */
const directionPlants = [
  direction(
    'an algorithm does not import its sibling',
    'algorithms/counting/planted-sibling.ts',
    'algorithms-counting-sees-exact-draw-optimise',
    `export type * from '@commonlot/seating';`,
  ),
  direction(
    'the lowest algorithm imports nothing',
    'algorithms/exact/planted-upwards.ts',
    'algorithms-exact-sees-nothing',
    `export type * from '@commonlot/draw';`,
  ),
  direction(
    'a stage does not look ahead',
    'stages/3-registration/planted-ahead.ts',
    'stage-3-registration-looks-back-only',
    `export type * from '../4-selection/events.ts';`,
  ),
  direction(
    'a stage sees no more of an earlier stage than its events',
    'stages/3-registration/planted-reach.ts',
    'stage-3-registration-sees-only-earlier-events',
    `export { decide } from '../1-commission/decide.ts';`,
  ),
  direction(
    'what stages share knows no stage',
    'stages/shared/planted-stage.ts',
    'stages-shared-is-lowest',
    `export type * from '../1-commission/events.ts';`,
  ),
  direction(
    'stages do not know the program',
    'stages/1-commission/planted-program.ts',
    'stages-are-pure-domain',
    `export type * from '../../app/planted-target.ts';`,
  ),
  direction(
    'the verifier shares no code with what it checks',
    'verifier/planted-stages.ts',
    'verifier-is-independent',
    `export type * from '../stages/1-commission/events.ts';`,
  ),
  direction(
    'what stands alone needs no program',
    'standalone/planted-app.ts',
    'standalone-needs-no-program',
    `export type * from '../app/planted-target.ts';`,
  ),
  direction(
    'the record rests on no algorithm',
    'record/planted-exact.ts',
    'record-is-a-leaf',
    `export { accept } from '@commonlot/exact';`,
  ),
  direction(
    'a pure package imports no platform',
    'stages/1-commission/planted-node.ts',
    'pure-has-no-platform',
    `export { createHash } from 'node:crypto';`,
  ),
  direction(
    'a page imports no platform',
    'app/rooms/planted-desk/planted-node.ts',
    'pages-have-no-platform',
    `export { createHash } from 'node:crypto';`,
  ),
  direction(
    'a driver stays in the adapters',
    'app/server/planted-driver.ts',
    'drivers-only-in-adapters',
    `export { DatabaseSync } from 'node:sqlite';`,
  ),
  direction(
    'a driver from a package stays in the adapters too',
    'app/server/planted-pool.ts',
    'drivers-only-in-adapters',
    `export { Pool } from 'pg';`,
  ),
  direction(
    'a room does not import another room',
    'app/rooms/planted-desk/planted-room.ts',
    'room-planted-desk-stands-alone',
    `export * from '../planted-door/planted-target.ts';`,
  ),
  direction(
    'a relative path does not go round the door',
    'stages/1-commission/planted-round-the-door.ts',
    'one-door-to-algorithms-exact',
    `export { accept } from '../../algorithms/exact/result.ts';`,
  ),
  direction(
    'nothing imports the tooling',
    'app/planted-tooling.ts',
    'tools-stay-outside',
    `export { files } from '../tooling/set-up/files.mjs';`,
  ),
  direction(
    'of a static page only its build imports the tooling',
    'verifier/page/planted-tooling.ts',
    'tools-stay-outside',
    `export { buildOnePage } from '../../tooling/one-page/build.mjs';`,
  ),
  direction(
    'no cycles',
    'app/planted-cycle.ts',
    'no-cycles',
    `export { two } from './planted-cycle-back.ts';\nexport const one = 1;`,
  ),
  direction(
    'nothing imports what is not there',
    'app/planted-absent.ts',
    'everything-resolves',
    `export { nowhere } from './nowhere.ts';`,
  ),
];

/** What ESLint refuses. */
const meaningPlants = [
  meaning(
    'chance is an argument',
    'algorithms/exact/planted-chance.ts',
    'no-restricted-properties',
    'export const chance = Math.random();',
  ),
  meaning(
    'time is an argument (new Date)',
    'stages/1-commission/planted-date.ts',
    'no-restricted-syntax',
    'export const today = new Date();',
  ),
  meaning(
    'time is an argument (Date.now)',
    'app/server/planted-now.ts',
    'no-restricted-properties',
    'export const now = Date.now();',
  ),
  meaning(
    'a Result is read',
    'algorithms/counting/planted-unread.ts',
    'commonlot/no-unread-result',
    `${result}\ndecide(1);`,
  ),
  meaning(
    'a promised Result is read',
    'algorithms/counting/planted-unread-promise.ts',
    'commonlot/no-unread-result',
    `${result}\nexport async function act(): Promise<void> {\n  await Promise.resolve(decide(1));\n}`,
  ),
  meaning(
    'a switch names every case',
    'stages/1-commission/planted-switch.ts',
    '@typescript-eslint/switch-exhaustiveness-check',
    `export function word(state: 'open' | 'closed'): number {\n  switch (state) {\n    case 'open':\n      return 1;\n  }\n  return 0;\n}`,
  ),
  meaning(
    'no promise is left floating',
    'app/server/planted-floating.ts',
    '@typescript-eslint/no-floating-promises',
    'const later = async (): Promise<void> => Promise.resolve();\nlater();',
  ),
  meaning(
    'no any',
    'app/server/planted-any.ts',
    '@typescript-eslint/no-explicit-any',
    'export const anything = (value: any): unknown => value;',
  ),
  meaning(
    'no exclamation mark',
    'app/server/planted-sure.ts',
    '@typescript-eslint/no-non-null-assertion',
    'export const sure = (value: string | undefined): string => value!;',
  ),
  meaning(
    'a cast has its reason',
    'app/server/planted-cast.ts',
    'commonlot/cast-with-a-reason',
    'export const id = (value: unknown): string => value as string;',
  ),
  meaning(
    'a suppression has its reason',
    'app/server/planted-suppression.ts',
    'commonlot/suppression-with-a-reason',
    '// eslint-disable-next-line no-restricted-properties\nexport const now = Date.now();',
  ),
  meaning(
    'no default export',
    'app/server/planted-default.ts',
    'no-restricted-exports',
    'export default function start(): void {}',
  ),
  meaning('a file has at most 400 lines', 'app/planted-long.ts', 'max-lines', lines(401)),
  meaning(
    'a function has at most 50 lines',
    'app/planted-long-function.ts',
    'max-lines-per-function',
    `export function long(): void {\n${'  String(1);\n'.repeat(51)}}`,
  ),
];

/** What knip refuses. */
const deadCodePlants = [
  deadCode(
    'a package of the house is declared before it is used',
    'record/planted-undeclared.test.ts',
    'unlisted @commonlot/exact',
    `import '@commonlot/exact';`,
  ),
  deadCode(
    'a package from outside is declared before it is used',
    'stages/planted-undeclared.test.ts',
    'unlisted zod',
    `import 'zod';`,
  ),
  deadCode(
    'no file lies about unused',
    'app/server/planted-unused.ts',
    'unused file',
    'export const unused = 1;',
  ),
];

/** Every fence with its violation. */
export const plants: readonly Plant[] = [
  ...compilerPlants,
  ...directionPlants,
  ...meaningPlants,
  ...deadCodePlants,
];

/** What some violations reach for. */
export const targets: Readonly<Record<string, string>> = {
  'app/planted-target.ts': 'export type Target = 1;\n',
  'app/planted-cycle-back.ts': `export { one } from './planted-cycle.ts';\nexport const two = 2;\n`,
  'app/rooms/planted-door/planted-target.ts': 'export const target = 1;\n',
};
