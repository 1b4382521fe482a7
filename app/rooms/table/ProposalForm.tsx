import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { DiffText } from '../../components/DiffText/DiffText.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { TextArea } from '../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { usePage, useT } from '../../i18n/page.tsx';
import type { ProposalAtTable } from './load-proposal.ts';
import type { Back } from './reply.ts';

const PARTS = ['what', 'why', 'who', 'firstStep'] as const;

/** The sheet every table fills in. After a conflict the table's own words stay in it. */
export function ProposalForm({
  read: { proposal, versions },
  back,
}: {
  readonly read: ProposalAtTable;
  readonly back: Back | undefined;
}): ReactNode {
  const t = useT();
  const last = versions.at(-1);
  const was = (field: 'title' | (typeof PARTS)[number]) =>
    back?.typed[field] ?? last?.words[field] ?? '';
  const overtaken = back?.code === 'proposal-changed-meanwhile' && last;
  return (
    <>
      {overtaken ? (
        <Notice kind="warning" title={t('table.proposal.theirs')}>
          {(['title', ...PARTS] as const).map((part) => (
            <DiffText key={part} before={last.words[part]} after={was(part)} lang={last.lang} />
          ))}
        </Notice>
      ) : null}
      <Form>
        <input type="hidden" name="proposal" value={proposal ?? ''} />
        <input type="hidden" name="basedOn" value={versions.length} />
        <TextInput
          name="title"
          label={t('table.part.title')}
          hint={t('table.part.title-hint')}
          maxLength={120}
          value={was('title')}
        />
        {PARTS.map((part) => (
          <TextArea
            key={part}
            name={part}
            label={t(`table.part.${part}`)}
            rows={part === 'what' ? 5 : 3}
            maxLength={2000}
            value={was(part)}
          />
        ))}
        <Button wide>{t('table.proposal.save')}</Button>
      </Form>
    </>
  );
}

/** What each version changed, newest first. */
export function Versions({
  versions,
}: {
  readonly versions: ProposalAtTable['versions'];
}): ReactNode {
  const { t, format } = usePage();
  if (versions.length < 2) return null;
  const written = (place: number) => {
    const words = versions[place]?.words;
    return words ? [words.title, ...PARTS.map((part) => words[part])].join('\n') : '';
  };
  return (
    <section>
      <h2>{t('table.versions')}</h2>
      {versions
        .map(({ at, lang }, place) => ({ at, lang, place }))
        .slice(1)
        .reverse()
        .map(({ at, lang, place }) => (
          <details key={at}>
            <summary>{t('table.version', { number: place + 1, time: format.time(at) })}</summary>
            <DiffText before={written(place - 1)} after={written(place)} lang={lang} />
          </details>
        ))}
    </section>
  );
}
