import type { Listener, News } from './news.ts';

/**
 * Passes news on to this process's listeners, each change once, wherever it was written. Listens to
 * other processes only while somebody listens here.
 */
export class Bell {
  readonly #listeners = new Set<{
    readonly assembly: string | null;
    readonly listener: Listener;
  }>();
  readonly #heard = new Map<string, number>();
  readonly #listen: (hear: (news: News) => void) => () => void;
  #stop: (() => void) | null = null;

  constructor(listen: (hear: (news: News) => void) => () => void) {
    this.#listen = listen;
  }

  /** @param assembly null: all assemblies. @returns what ends the subscription. */
  subscribe(assembly: string | null, listener: Listener): () => void {
    const entry = { assembly, listener };
    this.#listeners.add(entry);
    this.#stop ??= this.#listen((news) => this.ring(news));
    return () => {
      this.#listeners.delete(entry);
      if (this.#listeners.size === 0) this.silence();
    };
  }

  ring(news: News): void {
    if ((this.#heard.get(news.assembly) ?? -1) >= news.pulse) return;
    this.#heard.set(news.assembly, news.pulse);
    for (const { assembly, listener } of [...this.#listeners]) {
      if (assembly !== null && assembly !== news.assembly) continue;
      try {
        listener(news.assembly, news.version);
      } catch (error) {
        // The change is on disk: one listener's failure must not look like a failed append.
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }

  silence(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
