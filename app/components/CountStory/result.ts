import type { Amount, Count, Standing } from '@commonlot/counting';
import type { Bar } from '../TokenBars/TokenBars.tsx';
import type { Part } from '../TokenBars/tokens-of.ts';
import { roughly, type Speaker } from './speaker.ts';
import { type Beside, drawn, isRounded, type Picture, type Unit } from './story-shape.ts';

/** What an option is drawn by: its votes, or the figure people gave it. */
export function metricOf({ total, detail }: Standing): { amount: Amount; unit: Unit } {
  switch (detail.rule) {
    case 'dots':
      return { amount: total, unit: 'dots' };
    case 'score':
    case 'borda':
      return { amount: total, unit: 'points' };
    case 'majority-judgment':
      return { amount: total, unit: 'grade' };
    case 'schulze':
      return { amount: total, unit: 'duels' };
    case 'phragmen':
    case 'equal-shares':
    case 'greedy':
      return { amount: detail.ballots, unit: 'votes' };
    case 'approval':
    case 'threshold':
    case 'irv':
    case 'stv-scottish':
    case 'stv-wigm':
    case 'stv-meek':
      return { amount: total, unit: 'votes' };
  }
}

/** Every option that is in: chosen, or equal for the last place where all of those go on. */
export function chosen({ winners }: Count, { allGoOn }: Beside): readonly string[] {
  return [...winners, ...allGoOn.filter((option) => !winners.includes(option))];
}

/** "chosen", "not carried", "equal" */
export function markOf({ option }: Standing, count: Count, beside: Beside, say: Speaker): string {
  const judged = count.rule.rule === 'threshold';
  if (chosen(count, beside).includes(option))
    return say.t(judged ? 'count.mark.carried' : 'count.mark.won');
  if (count.tie?.between.includes(option)) return say.t('count.mark.tied');
  return say.t(judged ? 'count.mark.failed' : 'count.mark.lost');
}

/** The options with what they have in the end, best first. */
export function resultBars(count: Count, beside: Beside, say: Speaker): Picture {
  const won = new Set(chosen(count, beside));
  const bars = count.standings.map((standing): Bar => {
    const strong = won.has(standing.option);
    const { amount, unit } = metricOf(standing);
    const { detail, option } = standing;
    const row = { key: option, label: say.name(option), strong };
    const note = markOf(standing, count, beside, say);
    if (detail.rule !== 'threshold') {
      const parts: Part[] = [{ tone: strong ? 'drawn' : 'token', amount: roughly(amount) }];
      return { ...row, note, parts, slots: 0, value: counted(amount, unit, say) };
    }
    const parts: Part[] = [
      { tone: strong ? 'drawn' : 'token', amount: detail.for },
      { tone: 'brick', amount: detail.against },
    ];
    const { t, number } = say;
    const value = `${number(detail.for)} ${t('count.side.for')} · ${number(detail.against)} ${t('count.side.against')}`;
    return { ...row, note, parts, slots: 0, value };
  });
  const metrics = count.standings.map(metricOf);
  return {
    caption: say.t('count.section.result'),
    unit: metrics[0]?.unit ?? 'votes',
    ...drawn(bars),
    slots: false,
    fresh: false,
    rounded: metrics.some(({ amount }) => isRounded(amount)),
  };
}

/** "51 votes" */
export function counted(amount: Amount, unit: Unit, { t, amount: say }: Speaker): string {
  return t(`count.counted.${unit}`, { amount: say(amount), count: roughly(amount) });
}
