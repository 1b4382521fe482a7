import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';
import { SeedPlanChoice } from '../shared/Randomness.tsx';

type Strata = readonly { readonly stratum: string; readonly households: number }[];

/** Says in public how many letters will be drawn and where the numbers come from. */
export function AnnounceForm({
  here,
  strata,
  second,
}: {
  readonly here: Here;
  readonly strata: Strata;
  readonly second: boolean;
}): ReactNode {
  const t = useT();
  const typed = useTyped('announce');
  const title = t(second ? 'invitation.announce.again' : 'invitation.announce.title');
  return (
    <Card title={title} tone={second ? 'plain' : 'next'}>
      <p>{t('invitation.announce.text')}</p>
      <Form version={here.version}>
        <TextInput
          name="letters"
          inputMode="numeric"
          look="short"
          label={t('invitation.announce.letters')}
          value={typed['letters']}
        />
        <SeedPlanChoice typed={typed} />
        {strata.length > 1 ? <Weights {...{ strata, typed }} /> : null}
        <Button name="do" value="announce" weight={second ? 'quiet' : 'main'}>
          {t('invitation.announce.go')}
        </Button>
      </Form>
    </Card>
  );
}

/** Draws more letters where fewer people answer. */
function Weights({
  strata,
  typed,
}: {
  readonly strata: Strata;
  readonly typed: Readonly<Record<string, string>>;
}): ReactNode {
  const t = useT();
  return (
    <details open={typed['do'] === 'announce'}>
      <summary>{t('invitation.announce.weights')}</summary>
      <p>{t('invitation.announce.weights.hint')}</p>
      <div className="grid">
        {strata.map(({ stratum, households }, place) => (
          <div key={stratum}>
            <input type="hidden" name={`stratum.${place}`} value={stratum} />
            <TextInput
              name={`weight.${place}`}
              inputMode="numeric"
              look="short"
              label={stratum}
              hint={t('invitation.announce.households', { households })}
              value={typed[`weight.${place}`] ?? '1'}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
