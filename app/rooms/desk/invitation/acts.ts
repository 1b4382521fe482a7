import { data } from 'react-router';
import { formOf } from '../../../server/access/visit.ts';
import { drawLetters } from '../../../server/acts/2-invitation/draw-letters.ts';
import { importFrame, STRATIFY } from '../../../server/acts/2-invitation/import-frame.ts';
import { perform } from '../../../server/acts/perform.ts';
import { type FrameRow, readFrame } from '../../../server/files/frame.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import { startJob } from '../jobs/start-job.ts';
import { fileOf, randomnessOf, seedPlanOf } from '../shared/fields.ts';
import { type Context, loadHere } from '../shared/here.ts';
import { answer, backWithoutFile, backWithProblems, doingAs } from '../shared/send.ts';

/** Does what one of the page's forms asks. */
export async function invitationAct(context: Context) {
  const { desk, here } = await loadHere(context);
  const to = `${here.base}/invitation`;
  const doing = doingAs(context, 'organiser');
  switch (fieldOf(context, 'do')) {
    case 'frame':
      return await takeFrame(context, to);
    case 'announce': {
      const data = {
        letters: numberOf(context, 'letters'),
        weights: weightsOf(context),
        seedPlan: seedPlanOf(context),
      };
      const done = await perform(doing, { type: 'invitation.announce-draw', data });
      return answer(context, done, to);
    }
    case 'cancel': {
      const data = { reason: fieldOf(context, 'reason') };
      const done = await perform(doing, { type: 'invitation.cancel-draw', data });
      return answer(context, done, to);
    }
    case 'draw': {
      const plan = desk.state.invitation.waves.at(-1)?.seedPlan ?? 'dice';
      return answer(context, await drawLetters(doing, randomnessOf(context, plan)), to);
    }
    case 'print':
      return await startJob(context, 'letters', { wave: numberOf(context, 'wave') });
    case 'returned': {
      const data = {
        wave: numberOf(context, 'wave'),
        stratum: fieldOf(context, 'stratum'),
        letters: numberOf(context, 'letters'),
      };
      const done = await perform(doing, { type: 'invitation.record-returned', data });
      return answer(context, done, to);
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** Reads the whole file before anything is stored: all or nothing. */
async function takeFrame(context: Context, to: string) {
  const file = fileOf(context, 'file');
  if (!file) return backWithoutFile(context);
  const rows: FrameRow[] = [];
  const read = await readFrame(file.stream(), (batch) => {
    for (const row of batch) rows.push(row);
  });
  if (!read.ok) return backWithProblems(context, read.refusal);
  const stratify = STRATIFY.find((one) => one === fieldOf(context, 'stratify')) ?? 'none';
  return answer(context, await importFrame(doingAs(context, 'organiser'), rows, stratify), to);
}

/** Weights by stratum, from pairs of fields `stratum.0` and `weight.0`, …; an empty one weighs 1. */
function weightsOf(context: Context): Readonly<Record<string, number>> {
  const weights: [string, number][] = [];
  for (const [name, stratum] of formOf(context)) {
    const place = /^stratum\.(\d+)$/.exec(name)?.[1];
    if (place === undefined || typeof stratum !== 'string') continue;
    const field = `weight.${place}`;
    if (fieldOf(context, field) !== '') weights.push([stratum, numberOf(context, field)]);
  }
  return Object.fromEntries(weights);
}
