import { MigrationThread } from './MigrationThread';

/** Milliseconds that work waits for a warm thread before another is started, which loads all that the first has loaded. */
const PATIENCE = 3000;

/** Lends out threads, to whoever asks first. As few are started as do the work without much waiting. */
export class ThreadPool {
  private readonly warm: MigrationThread[] = [];
  private readonly cold: MigrationThread[];
  private readonly all: readonly MigrationThread[];
  private readonly waiting: ((thread: MigrationThread) => void)[] = [];

  /** @param size the most threads at a time */
  constructor(size: number) {
    this.all = Array.from({ length: size }, () => new MigrationThread());
    this.cold = [...this.all];
  }

  /** Waits for a thread and keeps it for as long as the work takes. */
  async use<Result>(work: (thread: MigrationThread) => Promise<Result>): Promise<Result> {
    const isFirst = this.cold.length === this.all.length;
    const thread = this.warm.pop() ?? (isFirst ? this.cold.pop() : undefined) ?? (await this.next());
    try {
      return await work(thread);
    } finally {
      const first = this.waiting.shift();
      if (first) first(thread);
      else this.warm.push(thread);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.close()));
  }

  private next(): Promise<MigrationThread> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const thread = this.cold.pop();
        if (thread === undefined) return;
        this.waiting.splice(this.waiting.indexOf(take), 1);
        resolve(thread);
      }, PATIENCE);
      const take = (thread: MigrationThread) => {
        clearTimeout(timer);
        resolve(thread);
      };
      this.waiting.push(take);
    });
  }
}
