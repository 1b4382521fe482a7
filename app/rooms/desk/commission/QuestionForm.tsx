import { type Language, type LocalText, wordsIn } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { usePage } from '../../../i18n/page.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';
import { LocalFields } from '../shared/LocalFields.tsx';

interface Props {
  readonly here: Here;
  readonly languages: readonly Language[];
  readonly question: LocalText | null;
  readonly remit: LocalText | null;
  /** What people were invited with does not change any more. */
  readonly fixed: boolean;
  readonly first: boolean;
}

/** The question the assembly is asked and what it may and may not decide. */
export function QuestionForm(props: Props): ReactNode {
  return props.fixed || !props.here.organises ? <Said {...props} /> : <Ask {...props} />;
}

function Said({ question, remit, fixed }: Props): ReactNode {
  const { t, lang } = usePage();
  if (!question) return null;
  const language = lang === 'qps' ? 'en' : lang;
  return (
    <Card title={t('commission.question.title')}>
      <p className="lead">{wordsIn(question, language)}</p>
      <p>{remit ? wordsIn(remit, language) : null}</p>
      {fixed ? <p className="soft small">{t('commission.question.fixed')}</p> : null}
    </Card>
  );
}

function Ask({ here, languages, question, remit, first }: Props): ReactNode {
  const { t } = usePage();
  const typed = useTyped('question');
  return (
    <Card title={t('commission.question.title')} tone={first ? 'next' : 'plain'}>
      <Form version={here.version}>
        <LocalFields
          name="question"
          label={t('commission.question.label')}
          hint={t('commission.question.hint')}
          {...{ languages, text: question, typed }}
        />
        <LocalFields
          name="remit"
          label={t('commission.remit.label')}
          hint={t('commission.remit.hint')}
          {...{ languages, text: remit, typed }}
          rows={5}
        />
        {first ? null : (
          <TextInput
            name="reason"
            label={t('commission.reason')}
            hint={t('commission.reason.hint')}
            value={typed['reason']}
          />
        )}
        <Button name="do" value="question" weight={first ? 'main' : 'quiet'}>
          {t(first ? 'commission.question.save' : 'commission.question.change')}
        </Button>
      </Form>
    </Card>
  );
}
