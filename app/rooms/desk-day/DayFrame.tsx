import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { DeskFrame } from '../../components/DeskFrame/DeskFrame.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import type { StageName } from '../../components/StageRail/StageRail.tsx';
import { Tabs } from '../../components/Tabs/Tabs.tsx';
import type { Day } from './load-day.ts';
import type { Sent } from './send.ts';

interface Tab {
  readonly to: string;
  readonly label: ReactNode;
}

/** A form that came back with more than one thing to say, for instance about a file's rows. */
export interface SaysMuch {
  readonly sentences?: readonly string[];
}

/** A page of the day: frame, title, its sibling pages, and why a form came back. */
export function DayFrame({
  day,
  stage,
  title,
  lead,
  tabs = [],
  here = '',
  live = false,
  wide = false,
  children,
}: {
  readonly day: Day;
  readonly stage: StageName;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly tabs?: readonly Tab[];
  readonly here?: string;
  /** Reloads itself when the assembly changes; the route's handle asks for `live`. */
  readonly live?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const sent = useActionData<Sent & SaysMuch>();
  const sentences = [sent?.sentence ?? '', ...(sent?.sentences ?? [])].filter(Boolean);
  return (
    <DeskFrame
      title={title}
      assembly={day.rail}
      here={stage}
      wide={wide}
      live={live ? day.id : undefined}
    >
      {tabs.length > 0 ? <Tabs tabs={tabs} here={here} /> : null}
      <ErrorSummary mistakes={sentences.map((sentence) => ({ sentence }))} />
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </DeskFrame>
  );
}

/** What was typed into a form that came back; nothing on a fresh page. */
export function useTyped(): Readonly<Record<string, string>> {
  return useActionData<Sent>()?.typed ?? {};
}
