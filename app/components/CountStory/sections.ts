import type { Amount, Step } from '@commonlot/counting';
import { movedDetails } from './moved.ts';
import { counted } from './result.ts';
import type { Speaker } from './speaker.ts';
import { roughly } from './speaker.ts';
import { stagePictures } from './stage-pictures.ts';
import { stepWords } from './step-words.ts';
import { drawn, type Picture, type Section, type Unit } from './story-shape.ts';

type Kind = 'begin' | 'count' | 'stage' | 'places';

interface Group {
  readonly kind: Kind;
  readonly steps: Step[];
}

/** The trace in parts that belong together, each told and drawn. */
export function sectionsOf(trace: readonly Step[], unit: Unit, say: Speaker): readonly Section[] {
  const pictures = stagePictures(trace, say);
  let stage = 0;
  return groups(trace).map((group, at) => {
    if (group.kind === 'stage') stage += 1;
    const [opening] = group.steps;
    const told = group.steps.filter(({ code }) => !DRAWN.has(code) && !LISTED.has(code));
    return {
      key: `${group.kind}-${at}`,
      title: titleOf(group, stage, say),
      stage: group.kind === 'stage',
      sentences: told.map((step) => stepWords(step, say)),
      details: detailsOf(group.steps, say),
      picture: (opening && pictures.get(opening)) ?? countedPicture(group, unit, say),
    };
  });
}

/** Told by the picture and the figures in it. */
const DRAWN: ReadonlySet<Step['code']> = new Set([
  'option-counted',
  'points-counted',
  'marks-counted',
]);

/** Many alike: behind a fold, a line each. */
const LISTED: ReadonlySet<Step['code']> = new Set(['pair-counted', 'paths-compared']);

/** What can be looked up behind folds; alike ones go together. */
function detailsOf(steps: readonly Step[], say: Speaker): Section['details'] {
  const found = new Map<string, string[]>();
  const add = (title: string, lines: readonly string[]) =>
    found.set(title, [...(found.get(title) ?? []), ...lines]);
  for (const step of steps) {
    for (const { title, lines } of movedDetails(step, say)) add(title, lines);
    if (step.code === 'pair-counted') add(say.t('count.details.pairs'), [stepWords(step, say)]);
    if (step.code === 'paths-compared') add(say.t('count.details.paths'), [stepWords(step, say)]);
  }
  return [...found].map(([title, lines]) => ({ title, lines }));
}

function groups(trace: readonly Step[]): readonly Group[] {
  const all: Group[] = [];
  for (const step of trace) {
    const last = all.at(-1);
    const kind = kindOf(step, last?.kind ?? 'begin');
    const opens = kind === 'stage' && opensStage(step);
    if (last === undefined || last.kind !== kind || opens) all.push({ kind, steps: [step] });
    else last.steps.push(step);
  }
  return all;
}

/** A step that is about one stage: votes moved, or an option came in. */
function opensStage(step: Step): boolean {
  return 'totals' in step || step.code === 'load-shared' || step.code === 'share-bought';
}

const KINDS: Readonly<Partial<Record<Step['code'], Kind>>> = {
  'rule-stated': 'begin',
  'ballots-sorted': 'begin',
  'quorum-met': 'begin',
  'quorum-missed': 'begin',
  'option-counted': 'count',
  'points-counted': 'count',
  'marks-counted': 'count',
  'grades-counted': 'count',
  'pair-counted': 'count',
  'option-passed': 'count',
  'option-failed': 'count',
  'casting-vote': 'count',
  'option-funded': 'count',
  'option-too-dear': 'count',
  'seat-won': 'places',
  'seats-unfilled': 'places',
  tied: 'places',
  'budget-spent': 'places',
  'budget-stopped': 'places',
};

/** Where a step belongs; what has no place of its own stays where the count is. */
function kindOf(step: Step, now: Kind): Kind {
  const own = KINDS[step.code];
  if (own !== undefined) return own;
  if (opensStage(step) || now === 'stage') return 'stage';
  return step.code === 'tie-settled' ? 'places' : now;
}

function titleOf({ kind, steps }: Group, stage: number, say: Speaker): string {
  if (kind !== 'stage') return say.t(`count.section.${kind}`);
  const [opening] = steps;
  const what = opening === undefined ? '' : whatHappens(opening, say);
  return say.t(what === '' ? 'count.section.stage' : 'count.section.step', { stage, what });
}

function whatHappens(step: Step, { t, name }: Speaker): string {
  if (step.code === 'first-preferences' || step.code === 'keep-values-found')
    return t(`count.title.${step.code}`);
  if (
    step.code === 'surplus-transferred' ||
    step.code === 'option-excluded' ||
    step.code === 'load-shared' ||
    step.code === 'share-bought'
  )
    return t(`count.title.${step.code}`, { option: name(step.option) });
  return '';
}

/** The options as they were counted one after the other. */
function countedPicture({ kind, steps }: Group, unit: Unit, say: Speaker): Picture | null {
  const found = steps.flatMap(countedIn);
  if (kind !== 'count' || found.length === 0) return null;
  return {
    caption: say.t('count.section.count'),
    unit,
    ...drawn(
      found.map(({ option, total }) => ({
        key: option,
        label: say.name(option),
        parts: [{ tone: 'civic', amount: Math.max(0, roughly(total)) }],
        slots: 0,
        value: counted(total, unit, say),
        note: '',
        strong: false,
      })),
    ),
    slots: false,
    fresh: false,
    rounded: false,
  };
}

/** An option with its sum, where a step states one. */
function countedIn(step: Step): readonly { readonly option: string; readonly total: Amount }[] {
  if (step.code === 'marks-counted') return [{ option: step.option, total: step.sum }];
  if (step.code === 'grades-counted') return [{ option: step.option, total: step.median }];
  return step.code === 'option-counted' || step.code === 'points-counted' ? [step] : [];
}
