// @ts-check
/**
 * Who may import whom (ARCHITECTURE.md, "Direction"), as dependency-cruiser rules.
 * The rules are made from the folder listing: a new stage, algorithm, room or package is fenced the day it is created.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

/** The algorithms the others rest on; the rest are siblings and never see one another. */
const lowest = { exact: [], draw: ['exact'], optimise: ['exact'] };

/** What reaches the disk, the network, the printer or another process. */
const drivers = [
  '^(node:)?(sqlite|fs|fs/promises|child_process|net|tls|dgram|http|http2|https)$',
  'node_modules/(pg|nodemailer|@myriaddreamin/typst-ts-node-compiler|@node-rs/argon2)/',
];

const tests = '\\.(test|contract)\\.tsx?$|/(testing|contract-suite)/';

/**
 * @param {string} root absolute path of the checkout
 * @returns {Rule[]}
 */
export function directionRules(root) {
  /** @param {string} folder */
  const list = (folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
          .map((entry) => entry.name)
          .sort()
      : [];
  const algorithms = list('algorithms');
  const stages = list('stages').filter((name) => /^\d-/.test(name));
  const packages = [...algorithms.map((name) => `algorithms/${name}`), ...kept(root)];
  return [
    ...general(),
    ...algorithms.map(algorithmRule),
    ...layers(),
    ...stages.flatMap((stage, place) => stageRules(stage, place, stages)),
    ...list('app/rooms').map(roomRule),
    ...packages.map((folder) => doorRule(root, folder)),
  ];
}

/** @param {string} root */
const kept = (root) =>
  ['record', 'verifier', 'stages', 'standalone', 'app', 'cli'].filter((name) =>
    existsSync(join(root, name)),
  );

/**
 * @param {string} name
 * @param {string} comment
 * @param {Rule['from']} from
 * @param {Rule['to']} to
 * @returns {Rule}
 */
function never(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** Regular expression for any of these, or for nothing where there are none. @param {readonly string[]} names */
const any = (names) => `(${names.length > 0 ? names.join('|') : '$none'})`;

function general() {
  return [
    never('no-cycles', 'Files that need one another are one file.', {}, { circular: true }),
    never(
      'everything-resolves',
      'Nothing imports what is not there, or past the door a package gives.',
      { pathNot: '^app/.*/\\+types/' },
      { couldNotResolve: true, pathNot: ['\\+types/', '^virtual:', '\\?url$', '\\?raw$'] },
    ),
    never(
      'tools-stay-outside',
      'Tooling, journeys and measurements look at everything; nothing looks at them but the build of a static page.',
      {
        pathNot:
          '^(tooling|journeys|bench)/|^[^/]+\\.(js|mjs)$|^(verifier/page|standalone/pages/[^/]+)/build\\.mjs$',
      },
      { path: '^(tooling|journeys|bench)/' },
    ),
    never(
      'no-test-in-the-program',
      'The program does not import its tests.',
      { pathNot: `${tests}|^(tooling|journeys|bench)/` },
      { path: tests },
    ),
    never(
      'pure-has-no-platform',
      'Algorithms, record, verifier, stages and what stands alone run in Node and in the browser: what they need is passed in.',
      {
        path: '^(algorithms|record|verifier|stages|standalone)/',
        pathNot: `${tests}|^(verifier/page|standalone/pages)/`,
      },
      { dependencyTypes: ['core'] },
    ),
    never(
      'pages-have-no-platform',
      'Rooms and components run in the browser too: what needs Node is in app/server.',
      { path: '^app/(rooms|components)/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    never(
      'drivers-only-in-adapters',
      'Disk, database, mail and print are reached through app/server/adapters alone.',
      { path: '^app/', pathNot: `^app/server/adapters/|^app/[^/]+\\.config\\.ts$|${tests}` },
      { path: drivers },
    ),
  ];
}

/** @param {string} name */
function algorithmRule(name) {
  const below = /** @type {Record<string, string[]>} */ (lowest)[name] ?? Object.keys(lowest);
  return never(
    `algorithms-${name}-sees-${below.join('-') || 'nothing'}`,
    'exact, draw and optimise carry the other algorithms; siblings never import one another.',
    { path: `^algorithms/${name}/` },
    { path: ours, pathNot: `^algorithms/${any([name, ...below])}/` },
  );
}

/** Every folder of the program. */
const ours = '^(algorithms|record|verifier|stages|standalone|app|cli)/';

function layers() {
  return [
    never(
      'record-is-a-leaf',
      'The record is what everybody checks: it rests on a hash and a signature library alone.',
      { path: '^record/' },
      { path: ours, pathNot: '^record/' },
    ),
    never(
      'verifier-is-independent',
      'The verifier must not share code with what it checks: its independence is its worth.',
      { path: '^verifier/' },
      { path: ours, pathNot: '^(verifier|algorithms|record)/' },
    ),
    never(
      'standalone-needs-no-program',
      'What works from files alone rests on algorithms: no record, no stage, no program.',
      { path: '^standalone/' },
      { path: ours, pathNot: '^(standalone|algorithms)/' },
    ),
    never(
      'stages-are-pure-domain',
      'A stage knows algorithms and the record, not the program around it.',
      { path: '^stages/' },
      { path: ours, pathNot: '^(stages|algorithms|record)/' },
    ),
    never(
      'stages-shared-is-lowest',
      'What stages share knows no stage; templates are data in the words of shared.',
      { path: '^stages/(shared|templates)/', pathNot: tests },
      { path: '^stages/', pathNot: '^stages/(shared|templates)/' },
    ),
    never(
      'app-below-cli',
      'The command line uses the program, not the other way round.',
      { path: '^app/' },
      {
        path: '^cli/',
      },
    ),
  ];
}

/**
 * @param {string} stage
 * @param {number} place
 * @param {readonly string[]} stages
 */
function stageRules(stage, place, stages) {
  const from = { path: `^stages/${stage}/`, pathNot: tests };
  return [
    never(
      `stage-${stage}-looks-back-only`,
      'A stage knows nothing of what comes after it, nor of the assembly that strings stages together.',
      from,
      { path: `^stages/(${any(stages.slice(place + 1))}/|(assembly|index)\\.ts$)` },
    ),
    never(
      `stage-${stage}-sees-only-earlier-events`,
      'Of an earlier stage only what happened is known: its events.ts.',
      from,
      { path: `^stages/${any(stages.slice(0, place))}/`, pathNot: '/events\\.ts$' },
    ),
  ];
}

/** @param {string} room */
function roomRule(room) {
  return never(
    `room-${room}-stands-alone`,
    'Rooms never import one another: what two rooms need is a component or in rooms/shared.',
    { path: `^app/rooms/${room}/` },
    { path: '^app/rooms/[^/]+/', pathNot: `^app/rooms/(${room}|shared)/` },
  );
}

/**
 * @param {string} root
 * @param {string} folder
 */
function doorRule(root, folder) {
  const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const doors = Object.values(exports ?? {}).map((file) => `^${folder}/${String(file).slice(2)}$`);
  return never(
    `one-door-to-${folder.replace('/', '-')}`,
    'A package is entered by the doors its package.json names.',
    { pathNot: `^${folder}/|^(tooling|journeys|bench)/` },
    { path: `^${folder}/`, pathNot: doors },
  );
}
