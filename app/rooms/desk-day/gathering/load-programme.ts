import type { LocalText, Round } from '@commonlot/stages';
import { type Context, commissioned, loadDay } from '../load-day.ts';

export interface RoundDraft {
  /** Id of the round; a place such as `new-3` for one not on the record yet. */
  readonly round: string;
  readonly name: LocalText;
  readonly prompt: LocalText;
  readonly kind: Round['kind'];
  readonly seats: { readonly min: number; readonly max: number };
  readonly minutes: number;
  readonly begun: boolean;
}

/** The programme as it stands, or the template's before there is one; one empty round at the end. */
export async function loadProgramme(context: Context) {
  const { desk, day } = await loadDay(context);
  const { gathering } = desk.state;
  const assembly = commissioned(desk.state);
  const set = gathering.rounds.length > 0;
  const known: readonly RoundDraft[] = set
    ? gathering.rounds.map((one) => ({ ...one, begun: gathering.run[one.round] !== undefined }))
    : (assembly?.template.rounds ?? []).map((one, place) => ({
        ...one,
        round: `new-${place}`,
        begun: false,
      }));
  const more: RoundDraft = {
    round: `new-${known.length}`,
    name: {},
    prompt: {},
    kind: 'talk',
    seats: { min: 3, max: 4 },
    minutes: 40,
    begun: false,
  };
  return { day, set, languages: assembly?.languages ?? ['en'], rounds: [...known, more] };
}
