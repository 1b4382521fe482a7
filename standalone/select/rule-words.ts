import { type AskedRule, nameOf, type QuotaOf, type Relaxation } from '@commonlot/selection';

type About = Relaxation['of'] | QuotaOf;

/** `age “16-24”`; a limit's number is about each of its groups. */
export function about(of: About): string {
  if (of.kind === 'limit') return 'group' in of ? `${of.name} “${of.group}”` : `each ${of.name}`;
  const { feature, value } = nameOf(of);
  return `${feature} “${value}”`;
}

/** One thing asked, to go behind “You ask for”. */
export function asked(rule: AskedRule): string {
  switch (rule.code) {
    case 'size':
      return `a panel of ${count(rule.seats, 'seat')}`;
    case 'min':
      return `at least ${count(rule.seats, 'seat')} for ${about(rule.of)}`;
    case 'max':
      return `at most ${count(rule.seats, 'seat')} for ${about(rule.of)}`;
    case 'households':
      return 'at most one seat for each household';
    case 'include':
      return `a seat for “${rule.id}”`;
    case 'exclude':
      return `no seat for ${count(rule.people, 'person')} you excluded`;
  }
}

/** A change of a number, as an order. */
export function changed({ of, bound, from, to }: Relaxation): string {
  const name = bound === 'min' ? 'minimum' : 'maximum';
  return `change the ${name} of ${about(of)} from ${from} to ${to}`;
}

export function count(number: number, noun: 'seat' | 'person'): string {
  if (noun === 'person') return number === 1 ? '1 person' : `${number} people`;
  return number === 1 ? '1 seat' : `${number} seats`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
