import { data, redirect } from 'react-router';
import { hashOf } from '../../../../server/access/secrets.ts';
import { formKeyOf, formOf, visitOf } from '../../../../server/access/visit.ts';
import { type Goal, moveGoal } from '../../../../server/acts/5-gathering/rules/goals.ts';
import {
  addRule,
  readRules,
  removeRule,
  setGoals,
} from '../../../../server/acts/5-gathering/rules/keep-rules.ts';
import { withLanguageOf } from '../../../../server/http/language-of.ts';
import { doingOf, fieldOf } from '../../../../server/pages/doing-of.ts';
import { typedWords } from '../../../shared/doing-as.ts';
import type { SaysMuch } from '../../DayFrame.tsx';
import type { Context } from '../../load-day.ts';
import type { Sent } from '../../send.ts';
import { loadRules } from './load-rules.ts';
import { FORMS, type RuleForm, readRuleForm } from './read-rule-form.ts';

/** Sets the goals, keeps a rule or takes one off. Register only: nothing of it is recorded. */
export async function sendRules(context: Context) {
  const act = fieldOf(context, 'do');
  const form = FORMS.find((one) => `add-${one}` === act);
  if (form) return await sendRule(context, form);
  const doing = doingOf(context);
  if (act === 'take-off') {
    await removeRule(doing, fieldOf(context, 'rule'));
    return await to(context, '?done=gone');
  }
  const [move = '', goal = ''] = act.split(':');
  const goals = goalsIn(context);
  if (goals.length === 0) return await to(context, '');
  const by = move === 'up' ? -1 : 1;
  const moves = move === 'up' || move === 'down';
  await setGoals(doing, moves ? moveGoal(goals, goal, by) : goals);
  const query = new URLSearchParams({ moved: goal, by: move });
  return await to(context, moves ? `?${query.toString()}` : '?done=goals');
}

async function sendRule(context: Context, form: RuleForm) {
  const doing = doingOf(context);
  const { people, team, rounds, groups } = await loadRules(context);
  const read = readRuleForm(context, form, {
    people,
    team: new Set(team),
    rules: await readRules(doing.store.db, doing.assembly),
    rounds: rounds.map(({ value }) => value),
    groups: groups.map(({ value }) => value),
  });
  if (!read.ok) return comesBack(context, form, read.refusal);
  // The form's own key names the rule: a form sent twice makes one.
  const id = `rule_${hashOf(`${doing.assembly} ${formKeyOf(context)}`).slice(0, 24)}`;
  await addRule(doing, id, read.value, doing.now());
  return await to(context, '?done=kept');
}

/** The form again with all that is wrong and all that was typed, ticks too. */
function comesBack(context: Context, form: RuleForm, sentences: readonly string[]) {
  const [sentence = '', ...rest] = sentences;
  const sent = formOf(context).getAll(`${form}-languages`);
  const ticked = sent.filter((one) => typeof one === 'string').join(' ');
  const typed = { ...typedWords(context), [`${form}-languages`]: ticked };
  return data<Sent & SaysMuch>(
    { sentence, sentences: rest, code: 'rule-faulty', typed, about: [form] },
    { status: 422 },
  );
}

/** The goals as the page showed them, with their ticks as they were sent. */
function goalsIn(context: Context): readonly Goal[] {
  const form = formOf(context);
  const ticked = form.getAll('on');
  return form
    .getAll('goal')
    .flatMap((goal) => (typeof goal === 'string' ? [{ goal, on: ticked.includes(goal) }] : []));
}

async function to(context: Context, query: string) {
  const { day } = await loadRules(context);
  const path = `${day.base}/gathering/rules${query}`;
  return redirect(withLanguageOf(visitOf(context), path), 303);
}
