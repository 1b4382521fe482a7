import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { CountStory } from '../../../components/CountStory/CountStory.tsx';
import { Recounted } from '../../../components/CountStory/Recounted.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import { loadCount } from './load-count.ts';

export const access = {
  roles: ['returning-officer', 'organiser'],
  scope: 'assembly',
} satisfies Access;

/** The account of a closed ballot, counted from its published papers as the page is made. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await loadCount(context, params['ballot'] ?? '');
  if (found === null) throw data(null, { status: 404 });
  const { day, vote, agrees, digest, here, state } = found;
  const { ballot } = state.paper;
  return { day, vote, agrees, digest, question: here, story: found.inPage(), ballot };
}

export default function Count(): ReactNode {
  const t = useT();
  const { day, vote, agrees, digest, question, story, ballot } = useLoaderData<typeof loader>();
  const dots = vote === 'dots';
  return (
    <DayFrame day={day} stage={dots ? 'deliberation' : 'decision'} title={question} wide>
      <p className="screen-only">
        <Link to={`${day.base}/${dots ? 'deliberation/dots' : 'decision'}`}>
          {t('count.back-desk')}
        </Link>
      </p>
      <Recounted agrees={agrees} />
      <CountStory story={story} />
      <p className="small">
        {t('count.figure.digest')}: <code>{digest}</code>
      </p>
      <p className="screen-only">
        <LinkButton to={`${day.base}/count/${ballot}/tally-sheet`}>
          {t('count.tally.link')}
        </LinkButton>
      </p>
    </DayFrame>
  );
}
