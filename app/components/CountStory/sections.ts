import type { Step } from '@commonlot/counting';
import { movedDetails } from './moved.ts';
import { counted } from './result.ts';
import type { Speaker } from './speaker.ts';
import { roughly } from './speaker.ts';
import { stagePictures } from './stage-pictures.ts';
import { stepWords } from './step-words.ts';
import type { Picture, Section, Unit } from './story.ts';

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
    const told = group.steps.filter(({ code }) => code !== 'option-counted');
    return {
      key: `${group.kind}-${at}`,
      title: titleOf(group, stage, say),
      stage: group.kind === 'stage',
      sentences: told.map((step) => stepWords(step, say)),
      details: group.steps.flatMap((step) => movedDetails(step, say)),
      picture: (opening && pictures.get(opening)) ?? countedPicture(group, unit, say),
    };
  });
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

function kindOf(step: Step, now: Kind): Kind {
  switch (step.code) {
    case 'rule-stated':
    case 'ballots-sorted':
    case 'quorum-met':
    case 'quorum-missed':
      return 'begin';
    case 'option-counted':
    case 'option-passed':
    case 'option-failed':
    case 'casting-vote':
    case 'option-funded':
    case 'option-too-dear':
      return 'count';
    case 'seat-won':
    case 'seats-unfilled':
    case 'tied':
    case 'budget-spent':
    case 'budget-stopped':
      return 'places';
    case 'tie-settled':
      return now === 'stage' ? 'stage' : 'places';
    default:
      return opensStage(step) || now === 'stage' ? 'stage' : now === 'places' ? 'count' : now;
  }
}

function titleOf({ kind, steps }: Group, stage: number, { t, name }: Speaker): string {
  if (kind !== 'stage') return t(`count.section.${kind}`);
  const [opening] = steps;
  switch (opening?.code) {
    case 'first-preferences':
    case 'keep-values-found':
      return t('count.section.step', { stage, what: t(`count.title.${opening.code}`) });
    case 'surplus-transferred':
    case 'option-excluded':
    case 'load-shared':
    case 'share-bought': {
      const what = t(`count.title.${opening.code}`, { option: name(opening.option) });
      return t('count.section.step', { stage, what });
    }
    default:
      return t('count.section.stage', { stage });
  }
}

/** The options as they were counted one after the other. */
function countedPicture({ kind, steps }: Group, unit: Unit, say: Speaker): Picture | null {
  const found = steps.flatMap((step) => (step.code === 'option-counted' ? [step] : []));
  if (kind !== 'count' || found.length === 0) return null;
  return {
    caption: say.t('count.section.count'),
    unit,
    bars: found.map(({ option, total }) => ({
      key: option,
      label: say.name(option),
      parts: [{ tone: 'civic', amount: roughly(total) }],
      slots: 0,
      value: counted(total, unit, say),
      note: '',
      strong: false,
    })),
    slots: false,
    fresh: false,
    rounded: false,
  };
}
