import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { mistakesIn } from '../shared/mistakes.ts';
import { aboutOf, headOf, languageOf, withLetter } from './at-door.ts';
import type { Mistakes, Typed } from './notice.ts';
import { Page } from './Page.tsx';
import { questionsOf } from './questions.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { Review } from './Review.tsx';
import { answersFrom, mistakesOf, typedAnswers, typedFrom } from './read-answers.ts';
import { sendAnswers } from './send-answers.ts';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await withLetter(context);
  const { status } = door.state.registration;
  if (status !== 'open') throw redirect(withLanguageOf(door.visit, door.base));
  return {
    head: headOf(door),
    about: aboutOf(door),
    questions: questionsOf(door),
    before: door.person ? typedFrom(door.person) : null,
  };
}

interface Sent {
  readonly step: 'form' | 'review';
  readonly typed: Typed;
  readonly mistakes: Mistakes;
  readonly refusal?: string;
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await withLetter(context);
  const { visit, commission, base } = door;
  const { features } = commission.template;
  const typed = typedAnswers(context, features);
  const step = fieldOf(context, 'do');
  if (step === 'edit') return data<Sent>({ step: 'form', typed, mistakes: {} });
  if (typed['come'] === 'no' && door.person === null)
    return redirect(withLanguageOf(visit, `${base}/done?not=1`), 303);
  const mistakes = mistakesOf(typed, features);
  if (Object.keys(mistakes).length > 0)
    return data<Sent>({ step: 'form', typed, mistakes }, { status: 422 });
  if (step !== 'send') return data<Sent>({ step: 'review', typed, mistakes });
  const done = await sendAnswers(context, door, answersFrom(typed, features, languageOf(visit)));
  if (done.ok) return redirect(withLanguageOf(visit, `${base}/done`), 303);
  const refusal = refusalWords(visit.t, done.refusal);
  return data<Sent>({ step: 'form', typed, mistakes, refusal }, { status: 422 });
}

export default function Register(): ReactNode {
  const t = useT();
  const { head, about, questions, before } = useLoaderData<typeof loader>();
  const sent = useActionData<Sent>();
  const typed = sent?.typed ?? before ?? {};
  const mistakes = mistakesIn(t, sent?.mistakes ?? {});
  const all = sent?.refusal ? [{ sentence: sent.refusal }, ...mistakes] : mistakes;
  return (
    <Page title={t('door.register.tab')} head={head}>
      {sent?.step === 'review' ? (
        <Review typed={typed} questions={questions} />
      ) : (
        <>
          <ErrorSummary mistakes={all} />
          <h1>{t(before ? 'door.register.change' : 'door.register.title')}</h1>
          <RegisterForm
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
