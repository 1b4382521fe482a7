import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useLoaderData,
} from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { perform } from '../../../server/acts/perform.ts';
import { seenVersion } from '../../../server/pages/doing-of.ts';
import { DeskPage, useTyped } from '../shared/DeskPage.tsx';
import { commissioned, loadHere } from '../shared/here.ts';
import { answer, doingAs } from '../shared/send.ts';
import { editedTemplate } from './edited-template.ts';
import { BallotFields, FeatureFields, RoundFields } from './TemplateFields.tsx';
import { commissionTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { desk, here } = await loadHere(context);
  const open = commissioned(desk.state);
  if (!open) throw data(null, { status: 404 });
  const fixed = desk.state.invitation.waves.some((wave) => wave.drawn !== null);
  return { here, template: open.template, languages: open.languages, fixed };
}

export async function action({ context }: ActionFunctionArgs) {
  const { desk, here } = await loadHere(context);
  const open = commissioned(desk.state);
  if (!open) throw data(null, { status: 404 });
  const template = editedTemplate(context, open.template, open.languages);
  const version = seenVersion(context);
  const done = await perform(
    doingAs(context, 'organiser'),
    { type: 'commission.edit-template', data: { template } },
    version === null ? {} : { seen: { version, types: ['commission.template-edited'] } },
  );
  return answer(context, done, `${here.base}/commission/template`);
}

const NUMBERS = ['residents', 'guests', 'perHousehold'] as const;

export default function TemplatePage(): ReactNode {
  const t = useT();
  const typed = useTyped();
  const { here, template, languages, fixed } = useLoaderData<typeof loader>();
  const now = { ...template.seats, perHousehold: template.registrationsPerHousehold };
  return (
    <DeskPage
      here={here}
      stage="commission"
      title={t('commission.template.title')}
      lead={t('commission.template.lead')}
      tabs={commissionTabs(t, here.base)}
      at={`${here.base}/commission/template`}
    >
      {fixed ? <Notice title={t('commission.template.fixed')} /> : null}
      <Form version={here.version}>
        <Card title={t('commission.template.people')}>
          {NUMBERS.map((name) => (
            <TextInput
              key={name}
              name={name}
              inputMode="numeric"
              look="short"
              label={t(`commission.template.${name}`)}
              value={typed[name] ?? String(now[name])}
            />
          ))}
        </Card>
        <RoundFields rounds={template.rounds} {...{ languages, typed }} />
        <BallotFields name="themeBallot" rules={template.themeBallot} typed={typed} />
        <BallotFields name="proposalBallot" rules={template.proposalBallot} typed={typed} />
        <FeatureFields features={template.features} {...{ languages, typed }} />
        <Button>{t('commission.template.save')}</Button>
      </Form>
    </DeskPage>
  );
}
