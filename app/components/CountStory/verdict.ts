import type { Count, Standing } from '@commonlot/counting';
import { chosen, counted, metricOf } from './result.ts';
import { minus, type Speaker } from './speaker.ts';
import { stepWords } from './step-words.ts';
import type { Beside, Verdict } from './story-shape.ts';

/** Who or what was chosen or carried, by how much, over which base, and by which lots. */
export function verdictOf(count: Count, beside: Beside, say: Speaker): Verdict {
  const won = chosen(count, beside);
  const tie = beside.allGoOn.length === 0 ? count.tie : null;
  const sentences = [
    ...(tie ? [tiedWords(tie, say)] : []),
    ...byHowMuch(count, won, say),
    ...(beside.allGoOn.length > 0
      ? [say.t('count.verdict.all-go-on', { options: say.names(beside.allGoOn) })]
      : []),
    ...lotsWords(beside.lots, say),
  ];
  if (beside.cards !== null && beside.cards > 0) sentences.push(turnout(count, beside.cards, say));
  if (tie !== null)
    return { kind: 'open', title: say.t('count.verdict.open'), names: [], sentences };
  const names = won.length > FEW_NAMES ? won.map(say.name) : [];
  return { kind: won.length > 0 ? 'won' : 'lost', title: title(count, won, say), names, sentences };
}

/** More lots than these are listed by themselves. */
export const FEW_LOTS = 10;

function lotsWords(lots: Beside['lots'], say: Speaker): readonly string[] {
  if (lots.length === 0) return [];
  return lots.length > FEW_LOTS
    ? [say.t('count.verdict.many-lots', { count: lots.length })]
    : [say.t('count.verdict.lots', { options: say.names(lots) })];
}

/** So many names fit into a title. */
const FEW_NAMES = 3;

function title({ rule, standings }: Count, won: readonly string[], say: Speaker): string {
  const judged = rule.rule === 'threshold';
  if (won.length > FEW_NAMES)
    return say.t(judged ? 'count.verdict.many-carried' : 'count.verdict.many-won', {
      count: won.length,
    });
  const options = say.names(won);
  if (won.length > 0)
    return say.t(judged ? 'count.verdict.carried' : 'count.verdict.won', {
      options,
      count: won.length,
    });
  if (!judged) return say.t('count.verdict.none');
  return say.t('count.verdict.not-carried', {
    options: say.names(standings.map(({ option }) => option)),
  });
}

function tiedWords({ between, forSeats }: NonNullable<Count['tie']>, say: Speaker): string {
  return say.t('count.verdict.tied', { options: say.names(between), places: forSeats });
}

function turnout({ ballots: { cast } }: Count, cards: number, say: Speaker): string {
  return say.t('count.verdict.turnout', {
    cast: say.number(cast),
    cards: say.number(cards),
    percent: say.percent(cast, cards),
  });
}

/** More than a handful of options are told by the table alone. */
const FEW = 5;

function byHowMuch(count: Count, won: readonly string[], say: Speaker): readonly string[] {
  const { standings, trace } = count;
  const missed = trace.find((step) => step.code === 'quorum-missed');
  if (missed?.code === 'quorum-missed')
    return [
      say.t('count.verdict.no-quorum', {
        counted: say.number(missed.counted),
        least: say.number(missed.least),
      }),
    ];
  if (count.rule.rule === 'threshold')
    return standings.slice(0, FEW).map((standing) => judged(standing, trace, say));
  return [...shares(count, won, say), ...margin(count, won, say), ...elected(count, say)];
}

/** How each option got in, where a count goes by stages or by duels. */
function elected({ trace }: Count, say: Speaker): readonly string[] {
  return trace
    .filter(({ code }) => code === 'option-elected' || code === 'condorcet-winner')
    .slice(0, FEW)
    .map((step) => stepWords(step, say));
}

/** How far votes for are from what was needed, and of which base. */
function judged({ option, detail }: Standing, trace: Count['trace'], say: Speaker): string {
  if (detail.rule !== 'threshold') return '';
  const { t, number, percent, name } = say;
  const { needed, base } = detail;
  const over = detail.for - needed;
  const words = { option: name(option), votes: number(detail.for), needed: number(needed) };
  const step = trace.find((one) => 'votesFor' in one && one.option === option);
  const of = step && 'votesFor' in step ? step.of : 'voting';
  const share = t('count.verdict.share', {
    option: name(option),
    votes: number(detail.for),
    base: t(`count.of.${of}`, { base: number(base) }),
    percent: percent(detail.for, base),
  });
  const how = over >= 0 ? { over } : { short: -over };
  return `${share} ${t(over >= 0 ? 'count.verdict.over' : 'count.verdict.short', { ...words, ...how })}`;
}

/** What part of the valid ballots backs each of those chosen; where a ballot backs what it marks. */
function shares({ standings, ballots }: Count, won: readonly string[], say: Speaker) {
  const { t, number, percent, name } = say;
  const base = t('count.of.valid', { base: number(ballots.valid) });
  return standings
    .filter(({ option, detail }) => 'ballots' in detail && won.includes(option))
    .slice(0, FEW)
    .map(({ option, detail }) => {
      const votes = 'ballots' in detail ? detail.ballots : 0;
      return t('count.verdict.share', {
        option: name(option),
        votes: number(votes),
        base,
        percent: percent(votes, ballots.valid),
      });
    });
}

/** Rules that rank all options by one figure, so that the last in and the first out can be compared. */
const RANKED_BY_TOTAL: readonly string[] = ['approval', 'dots', 'score', 'borda'];

function margin({ standings, tie, rule }: Count, won: readonly string[], say: Speaker) {
  if (tie !== null || !RANKED_BY_TOTAL.includes(rule.rule)) return [];
  const last = standings.findLast(({ option }) => won.includes(option));
  const next = standings.find(({ option, eligible }) => eligible && !won.includes(option));
  if (last === undefined || next === undefined) return [];
  const { unit } = metricOf(last);
  return [
    say.t('count.verdict.margin', {
      last: say.name(last.option),
      lastTotal: counted(last.total, unit, say),
      next: say.name(next.option),
      nextTotal: counted(next.total, unit, say),
      difference: counted(minus(last.total, next.total), unit, say),
    }),
  ];
}
