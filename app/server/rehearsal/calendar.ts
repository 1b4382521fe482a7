import { type Day, type Instant, readDay, readInstant } from '@commonlot/stages';

/** The day in the hall where nobody says otherwise: a Saturday. */
export const USUAL_DAY = '2026-05-16';

/** Days before (-) or after the day in the hall, and hours and minutes in UTC. */
export const CALENDAR = {
  open: [-124, '08:10'],
  question: [-117, '09:20'],
  pledge: [-110, '14:30'],
  frame: [-96, '10:00'],
  announceLetters: [-85, '09:00'],
  drawLetters: [-78, '17:45'],
  printed: [-74, '12:00'],
  openDoor: [-71, '08:00'],
  firstReply: [-69, '00:00'],
  lastReply: [-30, '00:00'],
  closes: [-29, '00:00'],
  closePool: [-26, '09:00'],
  quotas: [-25, '10:00'],
  lottery: [-25, '10:30'],
  announcePanel: [-24, '09:00'],
  drawPanel: [-22, '17:30'],
  drawAlternates: [-22, '17:31'],
  firstAnswer: [-21, '08:00'],
  lastAnswer: [-8, '18:00'],
  complete: [-7, '09:00'],
  guests: [-6, '09:00'],
  programme: [-4, '10:00'],
  cards: [-2, '10:00'],
  doorsOpen: [0, '06:30'],
  doorsClose: [0, '07:40'],
  morning: [0, '07:50'],
  themes: [0, '10:20'],
  dots: [0, '10:55'],
  preferences: [0, '11:25'],
  afternoon: [0, '11:50'],
  ballot: [0, '14:15'],
  sent: [2, '09:00'],
  answers: [12, '09:00'],
  groups: [21, '09:00'],
  help: [21, '10:00'],
  meetings: [28, '09:00'],
  actions: [37, '20:00'],
  progress: [60, '09:00'],
  signUps: [61, '09:00'],
  answerBy: [59, '00:00'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
export type Moment = keyof typeof CALENDAR;

/** Milliseconds since 1970 of a moment of an assembly that meets on a day. */
export function planned(gatheringOn: Day, moment: Moment, minutesLater = 0): number {
  const [days, time] = CALENDAR[moment];
  const start = Date.parse(`${gatheringOn}T${time}:00.000Z`);
  return start + days * 86_400_000 + Math.round(minutesLater * 60_000);
}

/** The calendar day of a moment. */
export function plannedDay(gatheringOn: Day, moment: Moment): Day {
  return dayFrom(planned(gatheringOn, moment));
}

/** @throws Error for a number that is no time. */
export function instantFrom(milliseconds: number): Instant {
  const read = readInstant(new Date(milliseconds).toISOString());
  if (!read) throw new Error('no instant');
  return read;
}

export function dayFrom(milliseconds: number): Day {
  const read = readDay(new Date(milliseconds).toISOString().slice(0, 10));
  if (!read) throw new Error('no day');
  return read;
}

/** The latest Saturday for which a whole life, to the last sign-up, lies before now. */
export function pastSaturday(now: Instant): Day {
  const last = Date.parse(now) - (CALENDAR.signUps[0] + 2) * 86_400_000;
  return dayFrom(last - ((new Date(last).getUTCDay() + 1) % 7) * 86_400_000);
}
