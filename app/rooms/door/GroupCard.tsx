import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { CheckboxGroup } from '../../components/Choices/Choices.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { usePage } from '../../i18n/page.tsx';

interface Group {
  readonly group: string;
  readonly title: string;
  readonly what: string;
  readonly lang: string | null;
  readonly helpers: number;
  readonly helping: boolean;
  readonly contact: boolean;
  readonly meetings: readonly { readonly at: string; readonly place: string }[];
}

/** One working group: what it is for, when it meets, and one's own part in it. */
export function GroupCard({ group: one }: { readonly group: Group }): ReactNode {
  const { t, format } = usePage();
  return (
    <Card title={<span lang={one.lang ?? undefined}>{one.title}</span>}>
      <p lang={one.lang ?? undefined} dir="auto">
        {one.what}
      </p>
      <p className="soft">{t('door.help.helpers', { count: one.helpers })}</p>
      {one.meetings.map(({ at, place }) => (
        <p key={at}>{t('door.help.meeting', { moment: format.moment(at), place })}</p>
      ))}
      <Form>
        <input type="hidden" name="group" value={one.group} />
        {one.helping ? (
          <>
            <p>
              <strong>{t('door.help.helping')}</strong>{' '}
              {t(one.contact ? 'door.help.contact-yes' : 'door.help.contact-no')}
            </p>
            <Button weight="quiet" name="do" value="withdraw">
              {t('door.help.withdraw')}
            </Button>
          </>
        ) : (
          <>
            <CheckboxGroup
              name="contact"
              label={t('door.help.contact')}
              choices={[{ value: '1', label: t('door.help.contact.tick') }]}
            />
            <Button name="do" value="offer">
              {t('door.help.offer')}
            </Button>
          </>
        )}
      </Form>
    </Card>
  );
}
