import type { RankedStep } from '@commonlot/counting';
import type { Words } from './words-shape.ts';

export const rankedWords: Words<RankedStep['code']> = {
  'quota-set': ({ quota, seats, valid }, { t, amount, number }) =>
    t('count.step.quota-set', { quota: amount(quota), seats, valid: number(valid) }),
  'majority-stated': ({ active, needed }, { t, number }) =>
    t('count.step.majority-stated', { active: number(active), needed: number(needed) }),
  'first-preferences': (_step, { t }) => t('count.step.first-preferences'),
  'surplus-transferred': ({ option, held, surplus }, { t, name, amount }) =>
    t('count.step.surplus-transferred', {
      option: name(option),
      held: amount(held),
      surplus: amount(surplus),
    }),
  'option-excluded': ({ option, held }, { t, name, amount }) =>
    t('count.step.option-excluded', { option: name(option), held: amount(held) }),
  'option-elected': ({ option, total, by }, { t, name, amount }) =>
    t(`count.step.option-elected.${by}`, { option: name(option), total: amount(total) }),
  'earlier-stage-decided': ({ between, first, stage, for: wanted }, { t, name, names, number }) =>
    t(`count.step.earlier-stage-decided.${wanted}`, {
      between: names(between),
      first: name(first),
      stage: number(stage),
    }),
  'surplus-order-settled': ({ between, first, by }, { t, name, names }) =>
    t(`count.step.surplus-order-settled.${by}`, { between: names(between), first: name(first) }),
  'keep-values-found': ({ rounds, quota, surplus }, { t, amount }) =>
    t('count.step.keep-values-found', {
      rounds,
      quota: amount(quota),
      surplus: amount(surplus),
    }),
  'keeps-nothing': ({ option, held }, { t, name, amount }) =>
    t('count.step.keeps-nothing', { option: name(option), held: amount(held) }),
};
