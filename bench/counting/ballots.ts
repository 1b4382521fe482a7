/** Made ballots, the same in every run: no chance, a linear congruential sequence (Knuth, TAOCP 2, 3.2.1). */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** CSV of approvals: each of `options` is approved by a third, the first ones more often. */
export function approvalCsv(ballots: number, options: number): string {
  const next = sequence(1);
  const head = Array.from({ length: options }, (_, at) => `o${at + 1}`).join(',');
  const lines = Array.from({ length: ballots }, () =>
    Array.from({ length: options }, (_, at) => (next(30 + at) < 10 ? '1' : '')).join(','),
  );
  return `${head}\n${lines.join('\n')}\n`;
}

/** BLT of rankings: one to `options` of them, one paper a line. */
export function rankedBlt(ballots: number, options: number, seats: number): string {
  const next = sequence(2);
  const lines = Array.from({ length: ballots }, () => {
    const left = Array.from({ length: options }, (_, at) => at + 1);
    const ranked = Array.from({ length: 1 + next(options) }, () => {
      const at = Math.min(next(left.length), next(left.length));
      return left.splice(at, 1)[0] ?? 0;
    });
    return `1 ${ranked.join(' ')} 0`;
  });
  const names = Array.from({ length: options }, (_, at) => `"Option ${at + 1}"`).join('\n');
  return `${options} ${seats}\n${lines.join('\n')}\n0\n${names}\n"Made"\n`;
}
