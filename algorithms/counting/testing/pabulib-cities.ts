import { existsSync, readFileSync } from 'node:fs';
import { type Box, BoxBuilder } from '../ballots/box.ts';
import type { Contest } from '../method.ts';

/** A city's citizens' budget with approval ballots. Sums in hundredths, so that all are whole. */
export interface City {
  readonly file: string;
  readonly box: Box;
  readonly contest: Contest & { readonly budget: NonNullable<Contest['budget']> };
  /** What the city funded. */
  readonly official: readonly string[];
}

/** What pabutools finds for a city, by name of the rule. */
export interface Outcomes {
  readonly file: string;
  readonly outcomes: Readonly<Record<string, readonly string[]>>;
}

const folder = new URL('../../../../shared/data/counting/pabulib/', import.meta.url);

/** Null where the files do not lie beside the project; they may not be passed on. */
export function published(): readonly Outcomes[] | null {
  const file = new URL('pabutools-outcomes.json', folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Outcomes[]) : null;
}

export function cityOf(file: string): City {
  const { meta, projects, votes } = sections(readFileSync(new URL(file, folder), 'utf8'));
  const options = projects.map((project) => project['project_id'] ?? '');
  const costs = Object.fromEntries(
    projects.map((project) => [project['project_id'] ?? '', hundredths(project['cost'])]),
  );
  const builder = new BoxBuilder(options);
  for (const { vote = '' } of votes) {
    for (const option of vote.split(','))
      if (option !== '') builder.mark(builder.placeOf(option), 1);
    builder.end();
  }
  return {
    file,
    box: builder.box(),
    contest: {
      options,
      seats: options.length,
      budget: { limit: hundredths(meta.get('budget')), costs },
    },
    official: projects.flatMap((one) => (one['selected'] === '1' ? [one['project_id'] ?? ''] : [])),
  };
}

type Row = Readonly<Record<string, string>>;

function sections(text: string) {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const [projects, votes] = [lines.indexOf('PROJECTS'), lines.indexOf('VOTES')];
  const meta = new Map(
    lines.slice(1, projects).map((line) => {
      const cut = line.indexOf(';');
      return [line.slice(0, cut), line.slice(cut + 1)];
    }),
  );
  return {
    meta,
    projects: rows(lines.slice(projects + 1, votes)),
    votes: rows(lines.slice(votes + 1)),
  };
}

function rows([head = '', ...lines]: readonly string[]): readonly Row[] {
  const names = head.split(';');
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split(';').map((cell, at) => [names[at] ?? '', cell])));
}

/** "114339.91" as 11433991. */
function hundredths(text = ''): number {
  const [whole = '', part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2));
}
