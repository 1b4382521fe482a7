import type { Evidence } from '../evidence.ts';
import { type Finding, failed, passed } from '../report.ts';
import { checkBallot } from './ballot.ts';

/** Whether every note a theme claims was taken, and the dots were counted as declared. */
export function checkDeliberation(evidence: Evidence): readonly Finding[] {
  return [
    checkNotes(evidence),
    ...checkBallot(evidence, {
      announced: 'dots-announced',
      recounted: 'dots-recounted',
      published: 'deliberation.dots-published',
      opened: 'deliberation.dots-opened',
      closed: 'deliberation.dots-closed',
      declared: 'deliberation.themes-chosen',
      held: 'once',
    }),
  ];
}

function checkNotes(evidence: Evidence): Finding {
  const id = 'notes-kept';
  const taken = new Map(
    evidence.all('deliberation.note-taken').map(({ seq, data }) => [data.note, seq]),
  );
  const grouped = new Set<string>();
  for (const { seq, data } of evidence.all('deliberation.notes-grouped'))
    for (const note of data.notes) {
      if ((taken.get(note) ?? seq) >= seq)
        return failed(id, { code: 'note-unknown', note, theme: data.theme }, seq);
      grouped.add(note);
    }
  return passed(id, { code: 'notes-fit', notes: taken.size, grouped: grouped.size });
}
