import type { ThresholdLaw } from '@commonlot/counting';
import type { BallotRule } from '@commonlot/stages';
import {
  majorityWords,
  ruleWords,
  shareWords,
} from '../../../../components/CountStory/rule-words.ts';
import { type Speaker, speakerFor } from '../../../../components/CountStory/speaker.ts';
import type { Visit } from '../../../../server/access/visit.ts';
import { besideOf } from './beside.ts';
import { type Offered, offered } from './families.ts';
import { FIGURES, type FigureName, figuresOf, readRule, usualFigures } from './figures.ts';
import { eachRuleOf, lawAsked, lawBehind, lawsFor, sameLaw } from './laws.ts';

/**
 * The rule at hand on the set-up page: the one the address asks for, else the one that is published
 * or that the template proposes, with its figures and its example.
 */
export function loadSetup(
  visit: Pick<Visit, 'url' | 'lang' | 't'>,
  before: BallotRule | null,
  about: { readonly options: number; readonly people: number; readonly today: string },
) {
  const { url, lang, t } = visit;
  const read = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const wanted = read('rule');
  const known = offered(wanted);
  const rule = known ?? offered(before?.rule ?? '') ?? 'approval';
  const same = before?.rule === rule ? before : null;
  const inAddress = lawAsked(read, about.today);
  const silent = read('jurisdiction') === '' && same?.rule === 'threshold';
  const asked = silent ? lawBehind(same, inAddress) : inAddress;
  const laws = rule === 'threshold' ? lawsFor(asked) : [];
  const stated: Readonly<Partial<Record<FigureName, number>>> =
    same === null ? {} : figuresOf(same);
  const usual = usualFigures(about.options, about.people);
  const figures = FIGURES[rule].map((name) => ({ name, value: `${stated[name] ?? usual[name]}` }));
  const values = {
    ...Object.fromEntries(figures.map(({ name, value }) => [name, value])),
    ...pickedIn(same, laws, read('law')),
  };
  const made = readRule(rule, (name) => new Map(Object.entries(values)).get(name) ?? '', asked);
  const now = 'rule' in made ? made.rule : null;
  const say = speakerFor(lang, t, new Map());
  return {
    rule,
    unknown: wanted !== '' && known === null,
    figures,
    values,
    asked,
    laws: laws.map((one) => lawSeen(one, say)),
    how: howOf(rule, now, say),
    beside: besideOf(rule, now, lang, t),
  };
}

/** What is picked from a few: as published, else as usual. */
function pickedIn(same: BallotRule | null, laws: readonly ThresholdLaw[], wanted: string) {
  const law = same?.rule === 'threshold' ? sameLaw(laws, same) : undefined;
  const [first] = laws;
  return {
    completion: same?.rule === 'equal-shares' ? same.completion : 'phragmen',
    variant: same?.rule === 'borda' ? same.variant : 'modified',
    law: (law ?? wanted) || (first?.id ?? ''),
  };
}

function howOf(rule: Offered, now: BallotRule | null, say: Speaker): readonly string[] {
  if (now === null || now.rule === 'threshold' || rule === 'threshold') return [];
  return ruleWords(now, say);
}

/** A threshold in a sentence, where it stands written, and whether it is about to change. */
function lawSeen(law: ThresholdLaw, say: Speaker) {
  const { t } = say;
  const { base, share, passes, also, quorum } = eachRuleOf(law, null);
  const crowd = (of: typeof base) => {
    if (of.of === 'present') return t('count.crowd.present');
    return of.of === 'all' ? t('count.crowd.all') : null;
  };
  const part = (one: { base: typeof base; share: typeof share; passes: typeof passes }) => {
    const people = crowd(one.base);
    if (people === null && one.base.of !== 'present' && one.base.of !== 'all')
      return majorityWords({ share: one.share, passes: one.passes, base: one.base }, say);
    return t('count.majority', {
      passes: one.passes === 'more-than' ? 'morethan' : 'atleast',
      share: shareWords(one.share, say),
      base: people ?? '',
    });
  };
  const sentences = [
    t('count.law.carried', { majority: part({ base, share, passes }) }),
    ...(also ? [t('count.how.also', { majority: part(also) })] : []),
    ...(quorum ? [t('count.law.quorum', { share: shareWords(quorum.share, say) })] : []),
  ];
  const custom = law.jurisdiction === 'custom';
  return {
    id: law.id,
    words: sentences.join(' '),
    source: custom ? '' : t('count.law.source', law.source),
    lookUp: law.lookUp,
  };
}

export type SetupSeen = ReturnType<typeof loadSetup>;
