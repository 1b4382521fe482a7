import { type AskedRule, type Conflict, nameOf, type ShutOut } from '@commonlot/selection';
import type { Speech } from './speech.ts';

/** One thing asked of a panel. */
export function asked({ t, words }: Speech, rule: AskedRule): string {
  switch (rule.code) {
    case 'size':
      return t('selection.verdict.asked.size', { seats: rule.seats });
    case 'min':
    case 'max': {
      const { feature, value } = nameOf(rule.of);
      const { seats, people } = rule;
      return t(`selection.verdict.asked.${rule.code}`, { ...words(feature, value), seats, people });
    }
    case 'households':
      return t('selection.verdict.asked.households');
    // The desk settles nobody before the draw.
    case 'include':
    case 'exclude':
      return t('selection.verdict.asked.settled');
  }
}

/** How near the rules come, and how the people stand in each other's way. */
export function reasons({ t, words }: Speech, conflict: Conflict): readonly string[] {
  const { rules, reach, outside, overlap } = conflict;
  const rule = reach === null ? undefined : rules[reach.rule];
  if (reach === null || rule === undefined || !('seats' in rule)) return [];
  const { seats } = reach;
  if (rule.code === 'size')
    return [t(`selection.verdict.reach.${seats < rule.seats ? 'fewer' : 'more'}`, { seats })];
  const { feature, value } = nameOf(rule.of);
  const named = { ...words(feature, value), seats };
  const minimums = rules.flatMap((one) => (one.code === 'min' ? nameOf(one.of).feature : []));
  return [
    ...(rules.length > 1 ? [t(`selection.verdict.reach.${rule.code}`, named)] : []),
    ...(outside === null
      ? []
      : [t('selection.verdict.outside', { ...named, outside, people: rule.people })]),
    ...(overlap === null || new Set(minimums).size < 2
      ? []
      : [t('selection.verdict.overlap', { overlap })]),
  ];
}

/** People who are on no panel, and which rules see to it. */
export function shutSentence(speech: Speech, { people, common, rules }: ShutOut): string {
  const { t, format, words } = speech;
  const values = Object.entries(common)
    .filter(([, value]) => value !== '')
    .map(([feature, value]) => {
      const named = words(feature, value);
      return `${named.feature}: ${named.value}`;
    });
  const count = people.length;
  const because = format.list(rules.map((rule) => asked(speech, rule)));
  if (values.length === 0) return t('selection.verdict.shut', { count, because });
  return t('selection.verdict.shut.common', { count, because, common: format.list(values) });
}
