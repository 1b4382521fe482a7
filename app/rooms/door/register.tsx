import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { ErrorSummary, type Mistake } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Translate } from '../../i18n/translator.ts';
import type { Access } from '../../server/access/roles.ts';
import { formContext } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { mistakesIn } from '../shared/mistakes.ts';
import { aboutOf, headOf, languageOf, toDoor, whoIn, withLetter } from './at-door.ts';
import { type Mistakes, SOMEBODY_NEW, type Typed } from './notice.ts';
import { Page } from './Page.tsx';
import { type Question, questionsOf } from './questions.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { Review } from './Review.tsx';
import { answersFrom, mistakesOf, typedAnswers, typedFrom } from './read-answers.ts';
import { sendAnswers } from './send-answers.ts';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await withLetter(context);
  const { person, room, state } = door;
  const may = state.registration.status === 'open' && (person !== null || room > 0);
  // Who just sent a form is told what became of it, with everything they typed.
  if (!may && context.get(formContext) === null)
    throw redirect(withLanguageOf(door.visit, door.base));
  return {
    head: headOf(door),
    about: aboutOf(door),
    questions: questionsOf(door),
    before: person ? typedFrom(person) : null,
    who: person?.id ?? SOMEBODY_NEW,
  };
}

interface Sent {
  readonly who: string;
  readonly step: 'form' | 'review';
  readonly typed: Typed;
  readonly mistakes: Mistakes;
  readonly refusal?: string;
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await withLetter(context);
  const { visit, commission, base, people } = door;
  const { features } = commission.template;
  const typed = typedAnswers(context, features);
  const step = fieldOf(context, 'do');
  // Whom the form was shown for, not who registered since: nobody's answers are written over.
  const who = fieldOf(context, 'who');
  if (step === 'edit') return data<Sent>({ who, step: 'form', typed, mistakes: {} });
  const person = people.find(({ id }) => id === who) ?? null;
  if (person === null && who !== SOMEBODY_NEW) return redirect(withLanguageOf(visit, base), 303);
  const to = (id: string, page: string) =>
    redirect(toDoor({ ...door, who: whoIn(door.state, id) }, page), 303);
  if (typed['come'] === 'no')
    // Whoever cannot come after all leaves the draw.
    return person
      ? to(person.id, '/withdraw')
      : redirect(withLanguageOf(visit, `${base}/done?not=1`), 303);
  const mistakes = mistakesOf(typed, features);
  if (Object.keys(mistakes).length > 0)
    return data<Sent>({ who, step: 'form', typed, mistakes }, { status: 422 });
  if (step !== 'send') return data<Sent>({ who, step: 'review', typed, mistakes });
  const answers = answersFrom(typed, features, languageOf(visit));
  const done = await sendAnswers(context, door, person, answers);
  if (done.ok) return to(done.value, '/done');
  const refusal = refusalWords(visit.t, done.refusal);
  return data<Sent>({ who, step: 'form', typed, mistakes, refusal }, { status: 422 });
}

export default function Register(): ReactNode {
  const t = useT();
  const { head, about, questions, ...shown } = useLoaderData<typeof loader>();
  const sent = useActionData<Sent>();
  // A form that comes back is about whom it was about, whoever registered meanwhile.
  const who = sent?.who ?? shown.who;
  const before = who === SOMEBODY_NEW ? null : shown.before;
  const typed = sent?.typed ?? before ?? {};
  const all = sent ? wrongIn(t, sent, questions) : [];
  return (
    <Page title={t('door.register.tab')} head={head}>
      {sent?.step === 'review' ? (
        <Review typed={typed} questions={questions} who={who} />
      ) : (
        <>
          <ErrorSummary mistakes={all} />
          <h1>{t(before ? 'door.register.change' : 'door.register.title')}</h1>
          {sent?.refusal ? <Link to={head.base}>{t('door.back')}</Link> : null}
          <RegisterForm
            who={who}
            typed={typed}
            mistakes={sent?.mistakes ?? {}}
            questions={questions}
            gatheringOn={about.gatheringOn}
          />
        </>
      )}
    </Page>
  );
}

/** What is wrong with a form, for the summary before it: of a question, which one. */
function wrongIn(t: Translate, sent: Sent, questions: readonly Question[]): readonly Mistake[] {
  const asked = new Map(questions.map(({ field, label }) => [field, `${label}: `]));
  const mistakes = mistakesIn(t, sent.mistakes).map((one) => ({
    ...one,
    sentence: `${asked.get(one.field ?? '') ?? ''}${one.sentence}`,
  }));
  return sent.refusal ? [{ sentence: sent.refusal }, ...mistakes] : mistakes;
}
