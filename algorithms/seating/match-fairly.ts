/**
 * Puts every person at a place, filling none beyond its room, so that as few as possible get their
 * worst rank, then as few as possible the next worst, and so on: minimum-cost flow with cost B^rank,
 * B larger than the number of people, by successive shortest paths over the places. People come in
 * the order given and displace nobody of an earlier turn unless that lowers the cost; of people who
 * could equally well move on, the last in the order does.
 * Source: Ahuja, Magnanti and Orlin, Network Flows (1993), chapter 9.7.
 * @param ranks ranks[p][t] of place t for person p, from 0
 * @param room room[t], adding up to at least the number of people
 * @returns the place of every person. O(people^2 + people x places^3) big-integer steps.
 */
export function matchFairly(
  ranks: readonly (readonly number[])[],
  room: readonly number[],
): readonly number[] {
  const bits = BigInt(ranks.length.toString(2).length + 1);
  const costs = ranks.map((row) =>
    row.map((rank) => (rank === 0 ? 0n : 1n << (bits * BigInt(rank)))),
  );
  const cost = (p: number, t: number) => costs[p]?.[t] ?? 0n;
  const at: number[][] = room.map(() => []);
  const moves = room.map((_, t) => cheapestMoves(at[t] ?? [], t, room.length, cost));
  for (const p of ranks.keys()) {
    const path = cheapestPath(p, room, at, moves, cost);
    let mover = p;
    for (const t of path) {
      const next = path[path.indexOf(t) + 1];
      const leaving = next === undefined ? undefined : moves[t]?.[next]?.mover;
      at[t] = [...(at[t] ?? []).filter((each) => each !== leaving), mover].sort((a, b) => a - b);
      mover = leaving ?? mover;
    }
    for (const t of path) moves[t] = cheapestMoves(at[t] ?? [], t, room.length, cost);
  }
  const place = ranks.map(() => -1);
  for (const [t, people] of at.entries()) for (const p of people) place[p] = t;
  return place;
}

type Move = { readonly price: bigint; readonly mover: number } | undefined;

/** For every other place, who of those at t would move there most cheaply; the last in order. */
function cheapestMoves(
  people: readonly number[],
  t: number,
  places: number,
  cost: (p: number, t: number) => bigint,
): Move[] {
  return Array.from({ length: places }, (_, to) => {
    let best: Move;
    if (to !== t)
      for (const p of people) {
        const price = cost(p, to) - cost(p, t);
        if (best === undefined || price <= best.price) best = { price, mover: p };
      }
    return best;
  });
}

/** Bellman and Ford: from person p through places, each pushing one on, to one with room. */
function cheapestPath(
  p: number,
  room: readonly number[],
  at: readonly (readonly number[])[],
  moves: readonly (readonly Move[])[],
  cost: (p: number, t: number) => bigint,
): readonly number[] {
  const price = room.map((_, t) => cost(p, t));
  const from: number[] = room.map(() => -1);
  for (let pass = 0; pass < room.length; pass += 1) {
    let better = false;
    for (const t of room.keys())
      for (const [to, move] of (moves[t] ?? []).entries()) {
        if (move === undefined) continue;
        const through = (price[t] ?? 0n) + move.price;
        if (through >= (price[to] ?? 0n)) continue;
        price[to] = through;
        from[to] = t;
        better = true;
      }
    if (!better) break;
  }
  const free = [...room.keys()].filter((t) => (at[t]?.length ?? 0) < (room[t] ?? 0));
  const [first] = free;
  if (first === undefined) throw new RangeError('fewer places than people');
  let end = free.reduce((best, t) => ((price[t] ?? 0n) < (price[best] ?? 0n) ? t : best), first);
  const path = [end];
  while ((from[end] ?? -1) !== -1) {
    end = from[end] ?? -1;
    path.unshift(end);
  }
  return path;
}
