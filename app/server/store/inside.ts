import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Knows whether code runs inside one of a store's write transactions. A query on `store.db` there
 * would read an older state, and wait for ever where there is one connection; so it is an error.
 */
export class Inside {
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();

  /** Runs a transaction; `begun` must wrap its callback. */
  async run<T>(transaction: (begun: () => void) => Promise<T>): Promise<T> {
    this.refuse();
    const scope = { open: false };
    try {
      return await this.#scope.run(scope, () => transaction(() => void (scope.open = true)));
    } finally {
      scope.open = false;
    }
  }

  /** @throws Error inside a transaction. */
  refuse(): void {
    if (this.#scope.getStore()?.open === true) {
      throw new Error('inside a transaction use its tx, not store.db or another transaction');
    }
  }
}
