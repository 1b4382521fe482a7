import type { Area } from './areas.ts';
import type access from './messages/en/access.json';
import type ballot from './messages/en/ballot.json';
import type commission from './messages/en/commission.json';
import type count from './messages/en/count.json';
import type decision from './messages/en/decision.json';
import type deliberation from './messages/en/deliberation.json';
import type desk from './messages/en/desk.json';
import type door from './messages/en/door.json';
import type errors from './messages/en/errors.json';
import type followUp from './messages/en/follow-up.json';
import type gallery from './messages/en/gallery.json';
import type gathering from './messages/en/gathering.json';
import type hall from './messages/en/hall.json';
import type home from './messages/en/home.json';
import type invitation from './messages/en/invitation.json';
import type letters from './messages/en/letters.json';
import type record from './messages/en/record.json';
import type refusals from './messages/en/refusals.json';
import type registration from './messages/en/registration.json';
import type rehearsal from './messages/en/rehearsal.json';
import type response from './messages/en/response.json';
import type seats from './messages/en/seats.json';
import type selection from './messages/en/selection.json';
import type shell from './messages/en/shell.json';
import type table from './messages/en/table.json';

/** The English files are the authority for which messages exist. */
interface English {
  readonly shell: typeof shell;
  readonly ballot: typeof ballot;
  readonly home: typeof home;
  readonly access: typeof access;
  readonly errors: typeof errors;
  readonly gallery: typeof gallery;
  readonly refusals: typeof refusals;
  readonly desk: typeof desk;
  readonly commission: typeof commission;
  readonly invitation: typeof invitation;
  readonly registration: typeof registration;
  readonly selection: typeof selection;
  readonly gathering: typeof gathering;
  readonly seats: typeof seats;
  readonly deliberation: typeof deliberation;
  readonly count: typeof count;
  readonly decision: typeof decision;
  readonly response: typeof response;
  readonly 'follow-up': typeof followUp;
  readonly door: typeof door;
  readonly table: typeof table;
  readonly hall: typeof hall;
  readonly record: typeof record;
  readonly rehearsal: typeof rehearsal;
  readonly letters: typeof letters;
}

/** Every message there is: `<area>.<key in its file>`. A key that no file has does not compile. */
export type MessageKey = {
  [Name in Area]: `${Name}.${Exclude<keyof English[Name] & string, '@reviewed'>}`;
}[Area];
