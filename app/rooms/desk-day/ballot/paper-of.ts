import {
  type BallotPaper,
  type BallotRules,
  type BallotState,
  LANGUAGES,
  type LocalText,
  type OpensIf,
  type OptionId,
  type OwnOption,
  readId,
} from '@commonlot/stages';
import { formOf } from '../../../server/access/visit.ts';
import { newIdOf } from '../../../server/acts/chance.ts';
import type { Doing } from '../../../server/acts/perform.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import type { Context } from '../load-day.ts';
import { isForOne, type Offered, offered } from './setup/families.ts';
import { readRule, type WrongField } from './setup/figures.ts';
import { lawAsked } from './setup/laws.ts';

/** A ballot as the form states it, or the fields in it that have no sense, all at once. */
export type PaperRead =
  | { readonly paper: BallotPaper }
  | { readonly wrong: readonly (WrongField | 'rule')[] };

/**
 * Reads the set-up form.
 * @param before the ballot that is published anew; null for one that is new
 */
export function paperOf(
  context: Context,
  { chance, now }: Pick<Doing, 'chance' | 'now'>,
  before: BallotState | null,
): PaperRead {
  const name = offered(fieldOf(context, 'rule'));
  if (name === null) return { wrong: ['rule'] };
  const read = (field: string) => fieldOf(context, field);
  const made = readRule(name, read, lawAsked(read, now().slice(0, 10)));
  const own = ownOptions(context, before?.paper.own ?? [], () => newIdOf(chance, 'option'));
  const options = [...picked(context), ...own.map(({ option }) => option)];
  const seats = name === 'threshold' ? Math.max(1, options.length) : numberOf(context, 'winners');
  const wrong = [...('wrong' in made ? made.wrong : []), ...seatsWrong(name, seats)];
  if ('wrong' in made || wrong.length > 0) return { wrong };
  const rules = { rule: made.rule, winners: seats, ...whoAndTies(read) };
  const opensIf = conditionsIn(context);
  return {
    paper: {
      ballot: before?.paper.ballot ?? newIdOf(chance, 'ballot'),
      question: localText((language) => read(`question-${language}`)),
      options,
      ...(own.length > 0 && { own }),
      rules,
      ...(opensIf.length > 0 && { opensIf }),
    },
  };
}

function seatsWrong(name: Offered, seats: number): readonly ['seats'] | readonly [] {
  const sound = isForOne(name) ? seats === 1 : seats >= 1 && seats <= 100;
  return sound ? [] : ['seats'];
}

function whoAndTies(read: (field: string) => string): Pick<BallotRules, 'electorate' | 'tieRule'> {
  return {
    electorate: read('electorate') === 'residents' ? 'residents' : 'everyone',
    tieRule: read('tieRule') === 'all-tied-go-on' ? 'all-tied-go-on' : 'public-lot',
  };
}

function picked(context: Context): readonly string[] {
  return formOf(context)
    .getAll('options')
    .filter((one) => typeof one === 'string');
}

/**
 * Line by line, the same line in every language being one option. One that says in some language what
 * it said before is the same option still, so that later ballots can go on naming it.
 */
function ownOptions(context: Context, before: readonly OwnOption[], newId: () => OptionId) {
  const lines = new Map(
    LANGUAGES.map((language) => [language, linesOf(fieldOf(context, `own-${language}`))]),
  );
  const most = Math.max(0, ...[...lines.values()].map(({ length }) => length));
  const left = new Map(before.map((one) => [one.option, one]));
  return Array.from({ length: most }, (_, at) => {
    const text = localText((language) => lines.get(language)?.[at] ?? '');
    const same = [...left.values()].find((one) => saysTheSame(one.text, text))?.option;
    if (same !== undefined) left.delete(same);
    return { option: same ?? newId(), text };
  });
}

function saysTheSame(one: LocalText, other: LocalText): boolean {
  return LANGUAGES.some((language) => {
    const words = one[language];
    return words !== undefined && words === other[language];
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function localText(words: (language: (typeof LANGUAGES)[number]) => string): LocalText {
  const found = LANGUAGES.map((language) => [language, words(language)] as const);
  return Object.fromEntries(found.filter(([, text]) => text !== ''));
}

/** "won|<ballot>|<option>" or "lost|…" in each of its fields, as the form's lists have it. */
function conditionsIn(context: Context): readonly OpensIf[] {
  const all = [...formOf(context)].flatMap(([name, value]) =>
    name.startsWith('condition-') && typeof value === 'string' ? [value] : [],
  );
  return [...new Set(all)].flatMap((text) => {
    const [how, id = '', option = ''] = text.split('|');
    const ballot = readId('ballot', id);
    return ballot === null || option === '' ? [] : [{ ballot, option, won: how === 'won' }];
  });
}
