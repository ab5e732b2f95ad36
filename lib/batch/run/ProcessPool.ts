import { AnalysisProcess } from './AnalysisProcess';

/** Milliseconds that work waits for a warm process before another is started, which loads all that the first has loaded. */
const PATIENCE = 3000;

/** Lends out processes, to whoever asks first. As few are started as do the work without much waiting. */
export class ProcessPool {
  private readonly idle: AnalysisProcess[] = [];
  private readonly cold: AnalysisProcess[];
  private readonly all: readonly AnalysisProcess[];
  private readonly waiting: ((analysis: AnalysisProcess) => void)[] = [];

  /** @param size the most processes at a time */
  constructor(size: number) {
    this.all = Array.from({ length: size }, () => new AnalysisProcess());
    this.cold = [...this.all];
  }

  /** Starts the first process: there will be work for it. */
  warm(): void {
    if (this.cold.length === this.all.length) this.cold.at(-1)?.warm();
  }

  /** Waits for a process and keeps it for as long as the work takes. */
  async use<Result>(work: (analysis: AnalysisProcess) => Promise<Result>): Promise<Result> {
    const isFirst = this.cold.length === this.all.length;
    const analysis = this.idle.pop() ?? (isFirst ? this.cold.pop() : undefined) ?? (await this.next());
    try {
      return await work(analysis);
    } finally {
      const first = this.waiting.shift();
      if (first) first(analysis);
      else this.idle.push(analysis);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((analysis) => analysis.close()));
  }

  private next(): Promise<AnalysisProcess> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const analysis = this.cold.pop();
        if (analysis === undefined) return;
        this.waiting.splice(this.waiting.indexOf(take), 1);
        resolve(analysis);
      }, PATIENCE);
      const take = (analysis: AnalysisProcess) => {
        clearTimeout(timer);
        resolve(analysis);
      };
      this.waiting.push(take);
    });
  }
}
