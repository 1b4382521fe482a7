import type { ProportionalStep } from '@commonlot/counting';
import type { Speaker } from './speaker.ts';
import type { Words } from './words-shape.ts';

type Spent = Extract<ProportionalStep, { readonly code: 'option-funded' | 'option-too-dear' }>;

const spent = ({ code, option, ballots, cost, left }: Spent, { t, name, number }: Speaker) =>
  t(`count.step.${code}`, {
    option: name(option),
    ballots: number(ballots),
    cost: number(cost),
    left: number(left),
  });

export const proportionalWords: Words<ProportionalStep['code']> = {
  'load-shared': ({ option, ballots, load }, { t, name, amount }) =>
    t('count.step.load-shared', { option: name(option), ballots, load: amount(load) }),
  'share-given': ({ share, people, of }, { t, amount, number }) =>
    t('count.step.share-given', { share: amount(share), people, of: number(of) }),
  'share-bought': ({ option, ballots, cost, price }, { t, name, amount, number }) =>
    t('count.step.share-bought', {
      option: name(option),
      ballots,
      cost: number(cost),
      price: amount(price),
    }),
  'shares-left': ({ left }, { t, amount }) => t('count.step.shares-left', { left: amount(left) }),
  'share-raised': ({ share, of, bought, taken }, { t, amount, number }) =>
    t(`count.step.share-raised.${taken ? 'taken' : 'tried'}`, {
      share: amount(share),
      of: number(of),
      bought,
    }),
  'completion-started': ({ by }, { t }) => t(`count.step.completion-started.${by}`),
  'option-funded': spent,
  'option-too-dear': spent,
  'budget-stopped': ({ option, cost, left }, { t, name, number }) =>
    t('count.step.budget-stopped', {
      option: name(option),
      cost: number(cost),
      left: number(left),
    }),
  'budget-spent': ({ limit, spent: sum, funded }, { t, number }) =>
    t('count.step.budget-spent', { limit: number(limit), spent: number(sum), funded }),
};
