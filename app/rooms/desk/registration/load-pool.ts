import { viewRegistration, wordsIn } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { readPool } from '../../../server/acts/3-registration/close-pool.ts';
import { type Context, commissioned, languageOf, loadHere } from '../shared/here.ts';
import { areasOf } from './areas-of.ts';

/** One answer and how many of the pool gave it. */
export interface PoolValue {
  readonly value: string;
  readonly label: string;
  readonly people: number;
}

export interface PoolFeature {
  readonly feature: string;
  readonly label: string;
  readonly values: readonly PoolValue[];
}

/** The pool in figures: how it came, what it is like, and beside the town by area. */
export async function loadPool(context: Context) {
  const { desk, here } = await loadHere(context);
  const { services } = visitOf(context);
  const language = languageOf(context);
  const open = commissioned(desk.state);
  const view = viewRegistration(desk.state.registration);
  const people = await readPool(services.store, desk.id);
  const count = (feature: string, value: string) =>
    people.filter(({ values }) => values[feature] === value).length;
  const known = (open?.template.features ?? []).map(({ feature, label, values }) => ({
    feature,
    label: wordsIn(label, language),
    values: values.map(({ value, label: words }) => ({
      value,
      label: wordsIn(words, language),
      people: count(feature, value),
    })),
  }));
  const features: readonly PoolFeature[] = known.filter(({ values }) =>
    values.some((one) => one.people > 0),
  );
  const { lettersDrawn } = desk.state.registration;
  return {
    here,
    languages: open?.languages ?? [],
    today: services.now().slice(0, 10),
    status: view.status,
    closes: view.closes,
    gatheringOn: view.gatheringOn,
    canOpen: lettersDrawn && view.status !== 'closed' && view.closes === null,
    people: view.registered,
    withdrawn: view.withdrawn,
    byChannel: view.byChannel,
    features,
    areas: await areasOf(services.store, desk.id),
  };
}

export type LoadedPool = Awaited<ReturnType<typeof loadPool>>;
