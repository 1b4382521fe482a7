import type { Result } from '@commonlot/exact';

/** Who came, left or was asked while it was computed may have changed the outcome: looks again. */
export async function untilStill<Done, Refusal extends { readonly code: string }>(
  draw: () => Promise<Result<Done, Refusal>>,
): Promise<Result<Done, Refusal>> {
  for (;;) {
    const done = await draw();
    if (done.ok || done.refusal.code !== 'changed-meanwhile') return done;
  }
}
