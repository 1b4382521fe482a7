import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { DeskFrame } from '../../../components/DeskFrame/DeskFrame.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary/ErrorSummary.tsx';
import type { StageName } from '../../../components/StageRail/StageRail.tsx';
import { Tabs } from '../../../components/Tabs/Tabs.tsx';
import type { Here } from './here.ts';
import type { Sent } from './send.ts';

/** A page of one assembly's desk: frame, title, its sibling pages, and why a form came back. */
export function DeskPage({
  here,
  stage,
  title,
  lead,
  tabs = [],
  at = '',
  live = false,
  wide = false,
  children,
}: {
  readonly here: Here;
  readonly stage?: StageName;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly tabs?: readonly { readonly to: string; readonly label: ReactNode }[];
  /** Which of the tabs this page is. */
  readonly at?: string;
  /** Reloads itself when the assembly changes; the route's handle asks for `live`. */
  readonly live?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const sentences = useActionData<Partial<Sent>>()?.sentences ?? [];
  return (
    <DeskFrame
      title={title}
      assembly={here.rail}
      here={stage}
      wide={wide}
      live={live ? here.id : undefined}
    >
      {tabs.length > 1 ? <Tabs tabs={tabs} here={at} /> : null}
      <ErrorSummary mistakes={sentences.map((sentence) => ({ sentence }))} />
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </DeskFrame>
  );
}

/** What was typed into one of the page's forms that came back; nothing on a fresh page. */
export function useTyped(form?: string): Readonly<Record<string, string>> {
  const sent = useActionData<Partial<Sent>>();
  if (!sent?.typed || (form !== undefined && sent.form !== form)) return {};
  return sent.typed;
}
