import type { Amount, Step } from '@commonlot/counting';
import type { Bar } from '../TokenBars/TokenBars.tsx';
import { minus, roughly, type Speaker } from './speaker.ts';
import { drawn, isRounded, type Picture } from './story-shape.ts';
import { stagesOf } from './tables.ts';

type Staged = ReturnType<typeof stagesOf>[number];

/** A picture for each step that opens a stage: who holds how much now, and what came in. */
export function stagePictures(trace: readonly Step[], say: Speaker): ReadonlyMap<Step, Picture> {
  const pictures = new Map<Step, Picture>();
  const elected = electedAt(trace);
  let before: Staged | null = null;
  for (const step of stagesOf(trace)) {
    pictures.set(step, pictureOf(step, before, elected, aimOf(trace, step), say));
    before = step;
  }
  for (const step of trace)
    if (step.code === 'load-shared' || step.code === 'share-bought')
      pictures.set(step, supporters(step, say));
  return pictures;
}

/** The stage at which each option was elected. */
function electedAt(trace: readonly Step[]): ReadonlyMap<string, number> {
  return new Map(
    trace.flatMap((step) =>
      step.code === 'option-elected' ? [[step.option, step.stage] as const] : [],
    ),
  );
}

/** The votes an option needs at this stage: a quota, or more than half. */
function aimOf(trace: readonly Step[], at: Staged): Amount | null {
  if ('quota' in at) return at.quota;
  const majority = trace.find((step) => step.code === 'majority-stated' && step.stage === at.stage);
  if (majority?.code === 'majority-stated') return majority.needed;
  const quota = trace.find((step) => step.code === 'quota-set');
  return quota?.code === 'quota-set' ? quota.quota : null;
}

function pictureOf(
  step: Staged,
  before: Staged | null,
  elected: ReadonlyMap<string, number>,
  aim: Amount | null,
  say: Speaker,
): Picture {
  const earlier = new Map(before?.totals.map(({ option, total }) => [option, total]));
  const out = step.code === 'option-excluded' ? step.option : null;
  const bars = step.totals
    .filter(({ option, total }) => total !== 0 || option === out || !earlier.has(option))
    .map(({ option, total }): Bar => {
      const was = earlier.get(option) ?? (before === null ? total : 0);
      const gained = roughly(minus(total, was));
      const stage = elected.get(option);
      const won = stage !== undefined && stage <= step.stage;
      return {
        key: option,
        label: say.name(option),
        parts: [
          { tone: won ? 'leaf' : 'civic', amount: Math.min(roughly(was), roughly(total)) },
          { tone: 'drawn', amount: Math.max(0, gained) },
        ],
        slots: aim === null || option === out ? 0 : roughly(aim),
        value: say.amount(total),
        note: noteOf({ total, was, won, out: option === out }, say),
        strong: won,
      };
    });
  return {
    caption: say.t('count.section.stage', { stage: step.stage }),
    unit: 'votes',
    ...drawn(bars.sort((a, b) => amountIn(b) - amountIn(a))),
    slots: aim !== null,
    fresh: before !== null,
    rounded: step.totals.some(({ total }) => isRounded(total)),
  };
}

function amountIn({ parts }: Bar): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

function noteOf(
  { total, was, won, out }: { total: Amount; was: Amount; won: boolean; out: boolean },
  { t, amount }: Speaker,
): string {
  if (out) return t('count.mark.out');
  const change = minus(total, was);
  const size = roughly(change);
  const moved = size === 0 ? [] : [size > 0 ? `+${amount(change)}` : amount(change)];
  return [...moved, ...(won ? [t('count.mark.won')] : [])].join(' · ');
}

type Taken = Extract<Step, { readonly code: 'load-shared' | 'share-bought' }>;

/** Everybody who picked the option that comes in. */
function supporters({ option, ballots }: Taken, say: Speaker): Picture {
  const value = say.t('count.counted.votes', { amount: say.number(ballots), count: ballots });
  const parts = [{ tone: 'drawn', amount: ballots } as const];
  const row = { key: option, label: say.name(option), parts, slots: 0, value };
  const bars = [{ ...row, note: say.t('count.mark.won'), strong: true }];
  const caption = say.t('count.section.places');
  return { caption, unit: 'votes', bars, others: 0, slots: false, fresh: false, rounded: false };
}
