import { rollsNeeded } from '@commonlot/draw';
import type { SeedPlan } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { RadioGroup } from '../../../components/Choices/Choices.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';

type Typed = Readonly<Record<string, string>>;

/** Where the numbers of a draw will come from; said before it is made. */
export function SeedPlanChoice({ typed }: { readonly typed: Typed }): ReactNode {
  const t = useT();
  return (
    <RadioGroup
      name="seedPlan"
      label={t('desk.seed.plan')}
      hint={t('desk.seed.hint')}
      value={typed['seedPlan'] ?? 'dice'}
      choices={[
        { value: 'dice', label: t('desk.seed.dice'), hint: t('desk.seed.dice.hint') },
        { value: 'typed', label: t('desk.seed.typed'), hint: t('desk.seed.typed.hint') },
      ]}
    />
  );
}

/** Dice people own. */
const SIDES = [6, 10, 20] as const;

/** Entering the numbers as they fall. `digits` ten-sided dice where the draw reads them as digits. */
export function RandomnessFields({
  plan,
  typed,
  digits,
}: {
  readonly plan: SeedPlan;
  readonly typed: Typed;
  readonly digits?: number;
}): ReactNode {
  const t = useT();
  if (plan === 'typed')
    return (
      <TextArea
        name="text"
        label={t('desk.seed.text')}
        hint={t('desk.seed.text.hint')}
        value={typed['text']}
      />
    );
  return digits === undefined ? (
    <Rolls typed={typed} />
  ) : (
    <>
      <input type="hidden" name="sides" value="10" />
      <input type="hidden" name="digits" value={digits} />
      <TextInput
        name="rolls"
        label={t('desk.seed.digits', { count: digits })}
        hint={t('desk.seed.digits.hint')}
        inputMode="numeric"
        look="code"
        value={typed['rolls']}
      />
    </>
  );
}

function Rolls({ typed }: { readonly typed: Typed }): ReactNode {
  const t = useT();
  return (
    <>
      <Select
        name="sides"
        label={t('desk.seed.sides')}
        value={typed['sides'] ?? '10'}
        options={SIDES.map((sides) => ({
          value: String(sides),
          label: t('desk.seed.sides.option', { sides, count: rollsNeeded(sides) }),
        }))}
      />
      <TextArea
        name="rolls"
        label={t('desk.seed.rolls')}
        hint={t('desk.seed.rolls.hint')}
        value={typed['rolls']}
      />
    </>
  );
}
