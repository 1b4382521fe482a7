import type { Rule } from '@commonlot/counting';
import { type BallotRule, countingRule } from '@commonlot/stages';
import { ruleWords } from '../../../../components/CountStory/rule-words.ts';
import { type Speaker, speakerFor } from '../../../../components/CountStory/speaker.ts';
import type { Bar } from '../../../../components/TokenBars/TokenBars.tsx';
import type { PageLanguage } from '../../../../i18n/languages.ts';
import type { Translate } from '../../../../i18n/translator.ts';
import {
  countRoom,
  GRADES,
  GROUPS,
  GROUPS_RANKED,
  heardIn,
  MOTION,
  PLACE,
  type Room,
} from './examples.ts';
import type { RuleName } from './families.ts';

/** One room under several rules, a row each. */
export interface BesideSeen {
  readonly room: string;
  readonly rows: readonly Bar[];
}

const IRV = { rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'earlier-round' } as const;
const SCHULZE = { rule: 'schulze', strength: 'winning-votes' } as const;
const MEEK = { rule: 'stv-meek', digits: 9, omega: 6 } as const;
const BORDA = { rule: 'borda', variant: 'modified' } as const;
const SHARES = {
  rule: 'equal-shares',
  satisfaction: 'cardinality',
  completion: 'phragmen',
} as const;
const BY_SUPPORT = [
  { rule: 'approval', picks: 3 },
  { rule: 'dots', dots: 3, perOption: 1 },
  { rule: 'phragmen', picks: 3 },
  { ...SHARES, picks: 3 },
] as const satisfies readonly Rule[];

type Counted = readonly [room: Room, rules: readonly Rule[]];

/** What the rules of a family do with its rooms. */
const ROOMS: Readonly<Record<'approvals' | 'ranks' | 'grades', readonly Counted[]>> = {
  approvals: [[GROUPS, BY_SUPPORT]],
  ranks: [
    [PLACE, [IRV, SCHULZE, BORDA]],
    [GROUPS_RANKED, [{ rule: 'stv-scottish' }, MEEK, SCHULZE, BORDA]],
  ],
  grades: [
    [
      GRADES,
      [
        { rule: 'score', min: 0, max: 5 },
        { rule: 'majority-judgment', grades: 6, open: 'worst' },
      ],
    ],
  ],
};

/**
 * The example beside a rule: the same room counted under this rule and under those one could take
 * instead, by the engine, as the page is made.
 * @param now the rule as the form states it, or null while it has no sense
 */
export function besideOf(
  name: RuleName,
  now: BallotRule | null,
  lang: PageLanguage,
  t: Translate,
): readonly BesideSeen[] {
  const say = speakerFor(lang, t, new Map());
  if (name === 'threshold') return [motion(now, say)];
  const kind =
    name === 'score' || name === 'majority-judgment'
      ? 'grades'
      : name === 'irv' || name === 'schulze' || name === 'borda' || name.startsWith('stv')
        ? 'ranks'
        : 'approvals';
  return ROOMS[kind].map(([room, rules]) => ({
    room: t(`count.beside.room.${room.name === 'motion' ? 'groups' : room.name}`),
    rows: rules.map((rule) => rowOf(room, rule, rule.rule === name, say)),
  }));
}

function rowOf(room: Room, rule: Rule, here: boolean, say: Speaker): Bar {
  const { t } = say;
  const done = countRoom(room, rule);
  const people = room.piles.reduce((sum, [each]) => sum + each, 0);
  const heard = heardIn(room, done, LIKES[room.name]);
  const names = room.options.flatMap((option) =>
    done.winners.includes(option) ? [t(`count.example.${option}`)] : [],
  );
  const label = t(rule.rule === 'threshold' ? 'count.rule.threshold' : `count.rule.${rule.rule}`);
  return {
    key: rule.rule,
    label: here ? `${label} (${t('count.beside.this')})` : label,
    parts: [{ tone: here ? 'drawn' : 'token', amount: heard }],
    slots: people,
    value: t('count.beside.chosen', { options: say.list(names) }),
    note: t(`count.beside.${HEARD[room.name]}`, { heard, people }),
    strong: here,
  };
}

/** Which marks say that somebody wanted it. */
const LIKES: Readonly<Record<Room['name'], (mark: number) => boolean>> = {
  groups: (mark) => mark === 1,
  'groups-ranked': (mark) => mark <= 3,
  place: (mark) => mark === 1,
  grades: (mark) => mark >= 3,
  motion: (mark) => mark === 1,
};

const HEARD = {
  groups: 'mine',
  'groups-ranked': 'mine',
  place: 'first',
  grades: 'good',
  motion: 'mine',
} as const;

const [ENTITLED, PRESENT] = [100, 91];
const half = { share: { numerator: 1, denominator: 2 }, passes: 'more-than' } as const;
const twoThirds = { share: { numerator: 2, denominator: 3 }, passes: 'at-least' } as const;

/** One proposal under several majorities; the base is what makes the difference. */
const MAJORITIES: readonly BallotRule[] = [
  { rule: 'threshold', ...half, base: { of: 'voting' } },
  { rule: 'threshold', ...half, base: { of: 'present' } },
  { rule: 'threshold', ...half, base: { of: 'all' } },
  { rule: 'threshold', ...twoThirds, base: { of: 'voting' } },
];

function motion(now: BallotRule | null, say: Speaker): BesideSeen {
  const inRoom = (rule: BallotRule): Rule =>
    countingRule(rule.rule === 'threshold' ? { ...rule, entitled: ENTITLED } : rule, PRESENT);
  const mine = now?.rule === 'threshold' ? inRoom(now) : null;
  const rules = MAJORITIES.map(inRoom).filter(
    (rule) => JSON.stringify(rule) !== JSON.stringify(mine),
  );
  const { t } = say;
  return {
    room: t('count.beside.room.motion'),
    rows: [...(mine === null ? [] : [mine]), ...rules].map((rule, at) =>
      motionRow(rule, rule === mine, at, say),
    ),
  };
}

function motionRow(rule: Rule, here: boolean, at: number, say: Speaker): Bar {
  const { t, number } = say;
  const done = countRoom(MOTION, rule);
  const carried = done.winners.length > 0;
  const step = done.trace.find((one) => 'votesFor' in one);
  const [words = ''] = ruleWords(rule, say)
    .slice(0, 1)
    .map((one) => one.replace(/^.*?\. /u, ''));
  const figures =
    step && 'votesFor' in step
      ? {
          votes: number(step.votesFor),
          base: t(`count.of.${step.of}`, { base: number(step.base) }),
          needed: number(step.needed),
        }
      : { votes: '', base: '', needed: '' };
  return {
    key: `${at}`,
    label: here ? `${words} (${t('count.beside.this')})` : words,
    parts: [
      { tone: carried ? 'drawn' : 'token', amount: step && 'votesFor' in step ? step.votesFor : 0 },
    ],
    slots: step && 'votesFor' in step ? step.needed : 0,
    value: t(carried ? 'count.beside.carried' : 'count.beside.failed', figures),
    note: '',
    strong: here,
  };
}
