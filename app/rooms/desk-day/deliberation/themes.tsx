import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { loadDay } from '../load-day.ts';
import { answer } from '../send.ts';
import { loadThemes } from './load-themes.ts';
import { sendGrouping } from './send-grouping.ts';
import { MergeThemes, NameTheme, ThemeSlips } from './ThemeParts.tsx';
import { deliberationTabs } from './tabs.ts';

export const access = { roles: ['theme-team', 'organiser'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadThemes(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  return answer(context, await sendGrouping(context), `${day.base}/deliberation/themes`);
}

export default function Themes(): ReactNode {
  const { t, format } = usePage();
  const { day, themes, trail, acts, closed } = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={day}
      stage="deliberation"
      title={t('deliberation.themes.title')}
      lead={t('deliberation.themes.lead', { count: themes.length })}
      tabs={deliberationTabs(t, day)}
      here={`${day.base}/deliberation/themes`}
      live
      wide
    >
      {closed ? <Notice title={t('deliberation.notes.closed')} /> : null}
      {themes.length === 0 ? <EmptyState title={t('deliberation.themes.none')} /> : null}
      {themes.map((theme) => (
        <ThemeSlips key={theme.theme} theme={theme} closed={closed} />
      ))}
      {closed ? null : <NameTheme />}
      {closed || themes.length < 2 ? null : <MergeThemes themes={themes} />}
      <h2>{t('deliberation.trail.title', { count: acts })}</h2>
      <ol className={styles.lines} reversed>
        {trail.map(({ at, act, title, notes, reason }, place) => (
          <li key={`${at}-${place}`}>
            <span>
              {t(`deliberation.trail.${act}`, { title, notes })}
              <span className={styles.where}>{reason}</span>
            </span>
            <span className="soft">{format.time(at)}</span>
          </li>
        ))}
      </ol>
    </DayFrame>
  );
}
