import type { Selection } from '../select.ts';

/** One self-contained page. */
export function reportOf({ lottery }: Selection): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lottery</title></head><body><h1>${lottery.size} seats</h1></body></html>\n`;
}
