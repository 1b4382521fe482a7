import type { Seed } from '@commonlot/draw';
import type { Result } from '@commonlot/exact';
import type {
  AlternatesDocument,
  Extension,
  Filling,
  FillOptions,
  FillRefusal,
  LotteryOptions,
  LotteryRefusal,
  Pool,
  Vacancy,
} from '@commonlot/selection';
import { startThread, type Thread } from '../../adapters/process/thread.ts';
import type { KnownSoFar } from './known-so-far.ts';
import type { summaryOf } from './lottery-summary.ts';

/** What the thread is given to do. */
export type ThreadOrder =
  | { readonly kind: 'panel'; readonly pool: Pool; readonly options: LotteryOptions }
  | {
      readonly kind: 'refill';
      readonly pool: Pool;
      readonly vacancy: Vacancy;
      readonly options: FillOptions;
    }
  | {
      readonly kind: 'extend';
      readonly pool: Pool;
      readonly extension: Extension;
      readonly options: FillOptions;
    }
  | {
      readonly kind: 'alternates';
      readonly pool: Pool;
      /** Ids; everybody of them is in the pool. */
      readonly panel: readonly string[];
      readonly seed: Seed;
      readonly count: number;
      /** 0 to 1. */
      readonly stay: number;
    };

/** A panel lottery as its documents have it. */
export interface PanelFound {
  /** False when it was stopped before everything was proved. */
  readonly complete: boolean;
  readonly known: KnownSoFar;
  readonly summary: ReturnType<typeof summaryOf>;
  /** lottery.json and lottery-proof.json in canonical JSON. */
  readonly open: Uint8Array;
  readonly proof: Uint8Array;
}

/** The solver's arithmetic failed; nothing weaker is put in the place of an answer. */
export interface Trouble {
  readonly code: 'solver-trouble';
}

export type ThreadRefusal = FillRefusal | Trouble;

/** A search under way. `answer` rejects only when the thread breaks. */
export interface Search<Found, Refusal> extends Omit<Thread, 'answer'> {
  readonly answer: Promise<Result<Found, Refusal>>;
}

export type PanelSearch = Search<PanelFound, LotteryRefusal | Trouble>;
export type SeatOrder = Extract<ThreadOrder, { readonly kind: 'refill' | 'extend' }>;
export type SeatSearch = Search<Filling, ThreadRefusal>;
export type AlternateOrder = Extract<ThreadOrder, { readonly kind: 'alternates' }>;
export type AlternateSearch = Search<AlternatesDocument, Trouble>;

const PROGRAM = new URL('./selection-thread.ts', import.meta.url);
type Left = (share: number) => void;

function start(order: ThreadOrder, left: Left): Thread {
  return startThread(PROGRAM, order, (word) => left(Number(word)));
}

/**
 * Computes the panel lottery in a thread.
 * @param left told now and then how much is left, 1 to 0; see `Watch.report`
 */
export function searchPanels(pool: Pool, options: LotteryOptions, left: Left): PanelSearch {
  const { answer, ...thread } = start({ kind: 'panel', pool, options }, left);
  // codec: selection-thread.ts ends with exactly this.
  return { ...thread, answer: answer as PanelSearch['answer'] };
}

/** Fills or adds seats in a thread. */
export function searchSeats(order: SeatOrder, left: Left): SeatSearch {
  const { answer, ...thread } = start(order, left);
  // codec: selection-thread.ts ends with exactly this.
  return { ...thread, answer: answer as SeatSearch['answer'] };
}

/** Chooses alternates in a thread; it does not hear a stop, so it is ended instead. */
export function searchAlternates(order: AlternateOrder, left: Left): AlternateSearch {
  const { answer, ...thread } = start(order, left);
  // codec: selection-thread.ts ends with exactly this.
  return { ...thread, answer: answer as AlternateSearch['answer'] };
}

/** As `searchSeats`, with nobody looking on. */
export async function findSeats(order: SeatOrder): Promise<Result<Filling, ThreadRefusal>> {
  return await answerOf(searchSeats(order, () => undefined));
}

/** As `searchAlternates`, with nobody looking on. */
export async function findAlternates(
  order: AlternateOrder,
): Promise<Result<AlternatesDocument, Trouble>> {
  return await answerOf(searchAlternates(order, () => undefined));
}

async function answerOf<Found, Refusal>({ answer, end }: Search<Found, Refusal>) {
  try {
    return await answer;
  } finally {
    await end();
  }
}
