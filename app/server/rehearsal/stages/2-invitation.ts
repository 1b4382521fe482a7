import { pendingWave } from '@commonlot/stages';
import { drawLetters } from '../../acts/2-invitation/draw-letters.ts';
import { importFrame } from '../../acts/2-invitation/import-frame.ts';
import { type FrameRow, readFrame } from '../../files/frame.ts';
import { act, as, at, dice, doing, type Life, stateOf, taken } from '../life.ts';
import { frameLines } from '../town/frame-csv.ts';

/** The town's households are listed, letters drawn with dice and printed. */
export async function invitation(life: Life): Promise<void> {
  const organiser = as(life, 'organiser');
  let { invitation: state } = await stateOf(life);
  if (!state.frame) await takeFrame(life);
  await life.breathe(0.5);
  if (state.waves.length === 0)
    await act(life, organiser, 'announce-letters', at(life, 'announceLetters'), {
      type: 'invitation.announce-draw',
      data: { letters: life.profile.letters, weights: {}, seedPlan: 'dice' },
    });
  ({ invitation: state } = await stateOf(life));
  if (pendingWave(state)) {
    const drawing = doing(life, organiser, 'draw-letters', at(life, 'drawLetters'));
    taken('draw-letters', await drawLetters(drawing, rolled(life, 'letters', 10)));
  }
  await life.breathe(0.9);
  ({ invitation: state } = await stateOf(life));
  for (const { wave, letters, printed } of state.waves)
    if (printed === 0)
      await act(life, organiser, `printed-${wave}`, at(life, 'printed'), {
        type: 'invitation.record-printed',
        data: { wave, letters },
      });
  // As the printer does: a code is on its letter and nowhere else.
  await life.store.transact(async (tx) => {
    await tx
      .updateTable('households')
      .set({ code_sealed: null })
      .where('assembly_id', '=', life.assembly)
      .where('code_sealed', 'is not', null)
      .execute();
  });
}

/** Ten-sided dice, rolled in the council chamber. */
export function rolled(life: Life, label: string, count: number) {
  const chance = dice(life, `dice/${label}`);
  const rolls = Array.from({ length: count }, () => chance.below(10));
  return { kind: 'dice', sides: 10, rolls } as const;
}

async function takeFrame(life: Life): Promise<void> {
  const rows: FrameRow[] = [];
  const file = Buffer.from([...frameLines(life.town)].join(''), 'utf8');
  const read = await readFrame(file, (some) => void rows.push(...some));
  if (!read.ok) throw new Error('the town’s own frame has problems');
  await life.breathe(0.2);
  const listing = doing(life, as(life, 'organiser'), 'frame', at(life, 'frame'));
  taken('frame', await importFrame(listing, rows, 'area'));
}
