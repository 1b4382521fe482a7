/** Justified representation, looked for in every group of voters: for small elections only. */
export interface Committee {
  /** Whom each voter approves. */
  readonly profile: readonly (readonly number[])[];
  readonly seats: number;
  readonly winners: readonly number[];
}

/** A group that deserves `share` seats, by its size and by what all in it approve, and has fewer. */
export interface Violation {
  readonly voters: readonly number[];
  readonly share: number;
}

type Served = (group: readonly (readonly number[])[], share: number) => boolean;

/** Justified: someone in every group that deserves a seat has one (Aziz et al. 2017). */
export function violatesJr({ profile, seats, winners }: Committee): Violation | null {
  const served: Served = (group) =>
    group.some((likes) => likes.some((one) => winners.includes(one)));
  return search(profile, seats, 1, served);
}

/** Extended: someone in every group that deserves l seats has l of them (Aziz et al. 2017). */
export function violatesEjr({ profile, seats, winners }: Committee): Violation | null {
  const served: Served = (group, share) =>
    group.some((likes) => likes.filter((one) => winners.includes(one)).length >= share);
  return search(profile, seats, seats, served);
}

/** Proportional: every group that deserves l seats has l among all of them (Sánchez-Fernández 2017). */
export function violatesPjr({ profile, seats, winners }: Committee): Violation | null {
  const served: Served = (group, share) =>
    winners.filter((one) => group.some((likes) => likes.includes(one))).length >= share;
  return search(profile, seats, seats, served);
}

function search(
  profile: Committee['profile'],
  seats: number,
  most: number,
  served: Served,
): Violation | null {
  for (let code = 1; code < 2 ** profile.length; code += 1) {
    const voters = profile.flatMap((_, voter) =>
      Math.floor(code / 2 ** voter) % 2 === 1 ? [voter] : [],
    );
    const group = voters.map((voter) => profile[voter] ?? []);
    const agreed = (group[0] ?? []).filter((one) => group.every((likes) => likes.includes(one)));
    for (let share = 1; share <= Math.min(most, agreed.length); share += 1)
      if (voters.length * seats >= share * profile.length && !served(group, share))
        return { voters, share };
  }
  return null;
}
