import type { ReactNode } from 'react';
import { Button } from '../../../../components/Button/Button.tsx';
import { RadioGroup } from '../../../../components/Choices/Choices.tsx';
import { Select } from '../../../../components/Select/Select.tsx';
import { TextInput } from '../../../../components/TextInput/TextInput.tsx';
import { usePage } from '../../../../i18n/page.tsx';
import { FAMILIES } from './families.ts';
import { JURISDICTIONS, KINDS } from './laws.ts';
import type { SetupSeen } from './load-setup.ts';

/** All rules by what people are asked to do; asking for one shows its example and changes nothing. */
export function RuleChoice({
  setup: { rule },
  more,
}: {
  readonly setup: SetupSeen;
  /** One more ballot is set up. */
  readonly more: boolean;
}): ReactNode {
  const { t } = usePage();
  return (
    <details>
      <summary>{t('count.setup.other')}</summary>
      <form method="get">
        <Kept more={more} />
        {FAMILIES.map(({ family, rules }) => (
          <RadioGroup
            key={family}
            name="rule"
            label={t(`count.family.${family}`)}
            hint={t(`count.family.${family}.what`)}
            value={rule}
            choices={rules.map((one) => ({ value: one, label: t(`count.rule.${one}`) }))}
          />
        ))}
        <Button weight="quiet">{t('count.setup.show')}</Button>
      </form>
    </details>
  );
}

/** Whose thresholds hold, for what and on which day. */
export function LawChoice({
  setup: { asked },
  more,
}: {
  readonly setup: SetupSeen;
  readonly more: boolean;
}): ReactNode {
  const { t } = usePage();
  return (
    <form method="get">
      <Kept more={more} />
      <input type="hidden" name="rule" value="threshold" />
      <Select
        name="jurisdiction"
        label={t('count.field.jurisdiction')}
        value={asked.jurisdiction}
        options={JURISDICTIONS.map((one) => ({
          value: one,
          label: t(`count.jurisdiction.${one}`),
        }))}
      />
      <Select
        name="kind"
        label={t('count.field.kind')}
        value={asked.kind}
        options={KINDS.map((one) => ({ value: one, label: t(`count.kind.${one}`) }))}
      />
      <TextInput name="on" type="date" label={t('count.field.on')} value={asked.on} look="short" />
      <Button weight="quiet">{t('count.law.find')}</Button>
    </form>
  );
}

/** What the address says already and a form that is asked with GET would lose. */
function Kept({ more }: { readonly more: boolean }): ReactNode {
  const { langInLinks, lang } = usePage();
  return (
    <>
      {langInLinks ? <input type="hidden" name="lang" value={lang} /> : null}
      {more ? <input type="hidden" name="more" value="1" /> : null}
    </>
  );
}
