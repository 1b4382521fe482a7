import { markField, PICK } from '../../components/BallotMarks/BallotMarks.tsx';

/** The marks that a sent paper bears; what is not on the paper is kept, to be refused. */
export function readMarks(form: FormData): Record<string, number> {
  const start = markField('');
  const found: Record<string, number> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    if (name === PICK) found[value] = 1;
    else if (name.startsWith(start) && /^-?\d{1,3}$/.test(value))
      found[name.slice(start.length)] = Number(value);
  }
  return found;
}
