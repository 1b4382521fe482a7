import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const AT = 'desk/:assembly';
const IN = 'rooms/desk-day';

/** The Desk from the hall onwards: stages five to nine. */
export const deskDayRoutes: RouteConfigEntry[] = [
  route(`${AT}/gathering`, `${IN}/gathering/gathering.tsx`),
  route(`${AT}/gathering/guests`, `${IN}/gathering/guests.tsx`),
  route(`${AT}/gathering/team`, `${IN}/gathering/team.tsx`),
  route(`${AT}/gathering/programme`, `${IN}/gathering/programme.tsx`),
  route(`${AT}/gathering/cards`, `${IN}/gathering/cards.tsx`),
  route(`${AT}/gathering/check-in`, `${IN}/gathering/check-in.tsx`),
  route(`${AT}/gathering/seating`, `${IN}/gathering/seating.tsx`),
  route(`${AT}/gathering/rules`, `${IN}/gathering/rules/rules.tsx`),
  route(`${AT}/gathering/print/:list`, `${IN}/gathering/print-list.ts`),
  route(`${AT}/deliberation`, `${IN}/deliberation/notes.tsx`),
  route(`${AT}/deliberation/suggestions`, `${IN}/deliberation/suggestions.tsx`),
  route(`${AT}/deliberation/themes`, `${IN}/deliberation/themes.tsx`),
  route(`${AT}/deliberation/dots`, `${IN}/deliberation/dots.tsx`),
  route(`${AT}/deliberation/proposals`, `${IN}/deliberation/proposals.tsx`),
  route(`${AT}/decision`, `${IN}/decision/decision.tsx`),
  route(`${AT}/count/:ballot`, `${IN}/ballot/count.tsx`),
  route(`${AT}/count/:ballot/tally-sheet`, `${IN}/ballot/tally-sheet.ts`),
  route(`${AT}/paper/:ballot`, `${IN}/decision/paper.tsx`),
  route(`${AT}/response`, `${IN}/response/response.tsx`),
  route(`${AT}/response/:recommendation`, `${IN}/response/answer.tsx`),
  route(`${AT}/follow-up`, `${IN}/follow-up/follow-up.tsx`),
  route(`${AT}/follow-up/sign-ups`, `${IN}/follow-up/sign-ups.tsx`),
  route(`${AT}/follow-up/sign-ups.csv`, `${IN}/follow-up/sign-ups-csv.ts`),
  route(`${AT}/follow-up/close`, `${IN}/follow-up/close.tsx`),
];
