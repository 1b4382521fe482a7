import type { Amount, Count, Standing, Step } from '@commonlot/counting';
import { chosen, markOf } from './result.ts';
import type { Speaker } from './speaker.ts';
import type { Beside, Table } from './story-shape.ts';

/** Stages to a table, so that it fits on a sheet. */
const WIDE = 8;

type Figures = readonly (readonly [label: string, figure: string])[];

/** Every option with all its figures, best first. */
export function resultTable(count: Count, beside: Beside, say: Speaker): Table {
  const won = new Set(chosen(count, beside));
  const rows = count.standings.map((standing) => ({
    standing,
    figures: figuresOf(standing, count, say),
  }));
  const labels = (rows[0]?.figures ?? []).map(([label]) => label);
  return {
    // With its rule, so that the tables of two counts on one page have names of their own.
    caption: `${say.t('count.section.result')}: ${say.t(`count.rule.${count.rule.rule}`)}`,
    columns: [
      { label: say.t('count.table.option'), figures: false },
      ...labels.map((label) => ({ label, figures: true })),
      { label: say.t('count.table.result'), figures: false },
    ],
    rows: rows.map(({ standing, figures }) => ({
      key: standing.option,
      cells: [
        say.name(standing.option),
        ...figures.map(([, figure]) => figure),
        markOf(standing, count, beside, say),
      ],
      strong: won.has(standing.option),
    })),
  };
}

function figuresOf(standing: Standing, { ballots: { valid } }: Count, say: Speaker): Figures {
  const { detail, total } = standing;
  const { t, number, percent, amount } = say;
  const share = (votes: number) => [t('count.table.share'), percent(votes, valid)] as const;
  switch (detail.rule) {
    case 'approval':
      return [[t('count.table.votes'), amount(total)], share(detail.ballots)];
    case 'dots':
      return [
        [t('count.table.dots'), amount(total)],
        [t('count.table.support'), number(detail.ballots)],
        share(detail.ballots),
      ];
    case 'score':
      return [
        [t('count.table.points'), amount(total)],
        [t('count.table.mean'), detail.mean === null ? '–' : amount(detail.mean)],
        [t('count.table.median'), detail.median === null ? '–' : number(detail.median)],
      ];
    case 'borda':
      return [
        [t('count.table.points'), amount(total)],
        [t('count.table.ranked'), number(detail.ranked)],
      ];
    case 'majority-judgment':
      return [
        [t('count.table.median'), amount(total)],
        [t('count.table.better'), number(detail.better)],
        [t('count.table.worse'), number(detail.worse)],
      ];
    case 'schulze':
      return [
        [t('count.table.beats'), number(detail.beats.length)],
        [t('count.table.beaten-by'), number(detail.beatenBy.length)],
      ];
    case 'threshold':
      return judgedFigures(detail, say);
    case 'irv':
    case 'stv-scottish':
    case 'stv-wigm':
    case 'stv-meek':
      return stagedFigures(detail, total, say);
    case 'phragmen':
    case 'equal-shares':
    case 'greedy':
      return sharedFigures(detail, valid, say);
  }
}

type Judged = Extract<Standing['detail'], { readonly rule: 'threshold' }>;
type StagedDetail = Extract<Standing['detail'], { readonly firstPreferences: number }>;
type Shared = Extract<Standing['detail'], { readonly cost: number }>;

function judgedFigures(detail: Judged, { t, number, percent }: Speaker): Figures {
  return [
    [t('count.table.for'), number(detail.for)],
    [t('count.table.against'), number(detail.against)],
    [t('count.table.abstain'), number(detail.abstain)],
    [t('count.table.base'), number(detail.base)],
    [t('count.table.percent'), percent(detail.for, detail.base)],
    [t('count.table.needed'), number(detail.needed)],
  ];
}

function stagedFigures(
  { firstPreferences, stage }: StagedDetail,
  total: Amount,
  { t, number, amount }: Speaker,
): Figures {
  return [
    [t('count.table.first'), number(firstPreferences)],
    [t('count.table.last'), amount(total)],
    [t('count.table.stage'), stage === null ? '–' : number(stage)],
  ];
}

function sharedFigures(detail: Shared, valid: number, { t, number, percent }: Speaker): Figures {
  const round = 'round' in detail ? detail.round : undefined;
  return [
    [t('count.table.votes'), number(detail.ballots)],
    [t('count.table.share'), percent(detail.ballots, valid)],
    ...(round === undefined
      ? []
      : [[t('count.table.came-in'), round === null ? '–' : number(round)] as const]),
  ];
}

type Staged = Extract<Step, { readonly totals: readonly unknown[] }>;

/** Steps after which every option's votes are stated. */
export function stagesOf(trace: readonly Step[]): readonly Staged[] {
  return trace.filter((step): step is Staged => 'totals' in step);
}

/** Totals of every option over the stages; they add up to the valid ballots in each. */
export function stageTables(trace: readonly Step[], say: Speaker): readonly Table[] {
  const stages = stagesOf(trace);
  const options = [...new Set(stages.flatMap(({ totals }) => totals.map(({ option }) => option)))];
  const tables: Table[] = [];
  for (let from = 0; from < stages.length; from += WIDE) {
    const part = stages.slice(from, from + WIDE);
    const row = (key: string, label: string, cell: (stage: Staged) => Amount | null) => {
      const cells = part.map((stage) => {
        const amount = cell(stage);
        return amount === null ? '–' : say.amount(amount);
      });
      return { key, cells: [label, ...cells], strong: false };
    };
    tables.push({
      caption: captionOf(stages.length, part, say),
      columns: [
        { label: say.t('count.table.option'), figures: false },
        ...part.map(({ stage }) => ({
          label: say.t('count.section.stage', { stage }),
          figures: true,
        })),
      ],
      rows: [
        ...options
          .filter((option) => part.some((stage) => totalIn(stage, option) !== null))
          .map((option) => row(option, say.name(option), (stage) => totalIn(stage, option))),
        row(
          'non-transferable',
          say.t('count.table.non-transferable'),
          (one) => one.nonTransferable,
        ),
        ...(part.some((one) => 'rounding' in one)
          ? [
              row('rounding', say.t('count.table.rounding'), (one) =>
                'rounding' in one ? one.rounding : null,
              ),
            ]
          : []),
      ],
    });
  }
  return tables;
}

/** What an option holds at a stage; null once it is out. */
function totalIn({ totals }: Staged, option: string): Amount | null {
  return totals.find((one) => one.option === option)?.total ?? null;
}

function captionOf(all: number, part: readonly Staged[], { t }: Speaker): string {
  const [from = 1, to = 1] = [part[0]?.stage, part.at(-1)?.stage];
  return all > WIDE ? t('count.section.stages-part', { from, to }) : t('count.section.stages');
}
