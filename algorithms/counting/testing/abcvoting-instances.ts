import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Box, BoxBuilder } from '../ballots/box.ts';

/** An approval election with the committees abcvoting publishes for it. Candidates from 0. */
export interface Instance {
  readonly id: string;
  /** Whom each voter approves. */
  readonly profile: readonly (readonly number[])[];
  readonly candidates: number;
  readonly committee: number;
  /** Every winning committee. */
  readonly seqphragmen: readonly (readonly number[])[];
  readonly 'equal-shares': readonly (readonly number[])[];
  readonly 'equal-shares-with-av-completion': readonly (readonly number[])[];
  /** One winning committee. */
  readonly 'equal-shares-with-increment-completion': readonly number[];
}

const part = new URL(
  '../../../worked-examples/counting/abcvoting/data/proportional.json',
  import.meta.url,
);
const whole = new URL(
  '../../../../shared/data/counting/abcvoting/all-480-instances-15-rules.json.gz',
  import.meta.url,
);

/** Those that come with the project. */
export function someInstances(): readonly Instance[] {
  return JSON.parse(readFileSync(part, 'utf8')) as Instance[];
}

interface Raw {
  readonly id: string;
  readonly profile: number[][];
  readonly num_cand: number;
  readonly committeesize: number;
  readonly compute: {
    readonly rule_id: string;
    readonly result: number[][];
    readonly resolute: boolean;
  }[];
}

/** All 480, where they lie beside the project; null where they do not. */
export function allInstances(): readonly Instance[] | null {
  if (!existsSync(whole)) return null;
  const raw = JSON.parse(gunzipSync(readFileSync(whole)).toString('utf8')) as Raw[];
  return raw.map(({ id, profile, num_cand: candidates, committeesize: committee, compute }) => {
    const of = (rule: string, resolute: boolean) =>
      compute.find((each) => each.rule_id === rule && each.resolute === resolute)?.result ?? [];
    return {
      id,
      profile,
      candidates,
      committee,
      seqphragmen: of('seqphragmen', false),
      'equal-shares': of('equal-shares', false),
      'equal-shares-with-av-completion': of('equal-shares-with-av-completion', false),
      'equal-shares-with-increment-completion':
        of('equal-shares-with-increment-completion', true)[0] ?? [],
    };
  });
}

/** The ballots of an instance; options are named by the candidate's number. */
export function boxOfProfile(profile: Instance['profile'], candidates: number): Box {
  const builder = new BoxBuilder(Array.from({ length: candidates }, (_, at) => String(at)));
  for (const approved of profile) {
    for (const candidate of approved) builder.mark(candidate, 1);
    builder.end();
  }
  return builder.box();
}
