import type { Figures, RuleName } from '../../index.ts';

/** A figure of a rule on the page: a number, a share, or one of a few words; the first is usual. */
export interface FigureField {
  readonly name: keyof Figures;
  readonly label: string;
  readonly hint: string;
  readonly choices?: readonly string[];
}

const PICKS: FigureField = {
  name: 'picks',
  label: 'Options a ballot may approve',
  hint: 'Blank: any number.',
};
const PEOPLE: FigureField = {
  name: 'people',
  label: 'People present or entitled',
  hint: 'Needed where the share is of them.',
};

/** The rules in the order they are offered: what each is for, and its figures. */
export const RULES: readonly {
  readonly name: RuleName;
  readonly label: string;
  readonly says: string;
  readonly figures: readonly FigureField[];
}[] = [
  {
    name: 'approval',
    label: 'Approval',
    says: 'Each ballot supports some options; the most supported win.',
    figures: [PICKS],
  },
  {
    name: 'phragmen',
    label: 'Proportional approval: sequential Phragmén',
    says: 'Each win is a load its supporters share; every group gets its part of the seats.',
    figures: [PICKS],
  },
  {
    name: 'equal-shares',
    label: 'Proportional approval: equal shares',
    says: 'Every ballot has the same share of the seats, or of the budget, to spend on what it approves.',
    figures: [
      PICKS,
      {
        name: 'completion',
        label: 'What happens to seats left over',
        hint: '',
        choices: ['phragmen', 'greedy', 'increment', 'none'],
      },
    ],
  },
  {
    name: 'greedy',
    label: 'Most votes first, while the budget lasts',
    says: 'The usual rule of participatory budgets.',
    figures: [PICKS],
  },
  {
    name: 'dots',
    label: 'Dots',
    says: 'Each ballot has some dots; the options with most dots win.',
    figures: [
      { name: 'dots', label: 'Dots a ballot has', hint: '' },
      { name: 'perOption', label: 'Dots one option may get', hint: 'Blank: all of them.' },
    ],
  },
  {
    name: 'threshold',
    label: 'Yes or no on each option',
    says: 'Marks are 1 for, -1 against, 0 neither; an option is carried by a share of a stated base.',
    figures: [
      { name: 'share', label: 'Share', hint: 'Such as 2/3, 60% or 0.6. Blank: 1/2.' },
      {
        name: 'passes',
        label: 'What carries',
        hint: '',
        choices: ['more-than', 'at-least'],
      },
      {
        name: 'base',
        label: 'The share is of',
        hint: '',
        choices: ['voting', 'cast', 'present', 'all'],
      },
      PEOPLE,
      { name: 'quorum', label: 'Share of them that has to vote', hint: 'At least. Blank: none.' },
      {
        name: 'also',
        label: 'Second share, of all of them',
        hint: 'More than that has to be for it too. Blank: none.',
      },
    ],
  },
  {
    name: 'score',
    label: 'Score',
    says: 'Each option gets a number; the largest sum wins.',
    figures: [
      { name: 'min', label: 'Lowest score', hint: 'Blank: 0, or the lowest in the file.' },
      { name: 'max', label: 'Highest score', hint: 'Blank: the highest in the file.' },
      { name: 'agree', label: 'Score from which a ballot agrees', hint: 'Blank: not said.' },
    ],
  },
  {
    name: 'majority-judgment',
    label: 'Majority judgment',
    says: 'Each option gets a grade from 0, the worst; the best middle grade wins.',
    figures: [{ name: 'grades', label: 'How many grades', hint: 'Blank: as the file has.' }],
  },
  {
    name: 'stv-scottish',
    label: 'Single transferable vote, as in Scotland',
    says: 'Rankings fill several seats in proportion.',
    figures: [],
  },
  {
    name: 'stv-meek',
    label: 'Single transferable vote, by Meek’s method',
    says: 'As above; votes are shared anew whenever somebody is elected or out.',
    figures: [],
  },
  {
    name: 'irv',
    label: 'Instant runoff',
    says: 'Rankings fill one seat: the last is out until one has more than half.',
    figures: [],
  },
  {
    name: 'schulze',
    label: 'Schulze',
    says: 'Rankings compare every two options; whoever beats all others wins.',
    figures: [],
  },
  {
    name: 'borda',
    label: 'Borda',
    says: 'Rankings give points; the most points win.',
    figures: [{ name: 'variant', label: 'Points', hint: '', choices: ['standard', 'modified'] }],
  },
];
