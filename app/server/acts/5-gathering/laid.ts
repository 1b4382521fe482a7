import type { Round as Request } from '@commonlot/seating';
import type { Round, RoundId } from '@commonlot/stages';

/** One round as the planner gets it, with the theme of each table in theme rounds. */
export interface Laid {
  readonly round: RoundId;
  readonly kind: Round['kind'];
  readonly request: Request;
  readonly themeOf: readonly string[];
}
