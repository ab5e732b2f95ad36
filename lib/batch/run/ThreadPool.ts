import { MigrationThread } from './MigrationThread';

/** Lends out a fixed number of threads, to whoever asks first. */
export class ThreadPool {
  private readonly all: readonly MigrationThread[];
  private readonly idle: MigrationThread[];
  private readonly waiting: ((thread: MigrationThread) => void)[] = [];

  constructor(size: number) {
    this.all = Array.from({ length: size }, () => new MigrationThread());
    this.idle = [...this.all];
  }

  /** Waits for a thread and keeps it for as long as the work takes. */
  async use<Result>(work: (thread: MigrationThread) => Promise<Result>): Promise<Result> {
    const thread = this.idle.pop() ?? (await this.next());
    try {
      return await work(thread);
    } finally {
      const first = this.waiting.shift();
      if (first) first(thread);
      else this.idle.push(thread);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.close()));
  }

  private next(): Promise<MigrationThread> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
