import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileFailure } from '../../../transforms/types';
import type { PlanOptions } from '../../plan/createPlan';
import type { FileChange } from '../../plan/types';
import type { Report } from '../../report/schema';
import type { ThreadAnswer, ThreadOrder } from './threadMessages';
import { RepositoryFailure } from './types';

/** Megabytes of heap that the analysis of one repository may fill. */
const MEMORY_LIMIT = 2048;

/** Megabytes for what lives shortly: syntax trees do, and with the few that a thread has by itself collecting them is dear. */
const YOUNG_MEMORY = 64;

/** A warm place to analyse one repository after the other. Its thread is started when needed, and again after one was lost. */
export class MigrationThread {
  private worker: Worker | undefined;

  /**
   * Plans the files below `root`.
   *
   * @returns the changes, in the groups that are written together
   */
  async plan(root: string, options: PlanOptions, signal: AbortSignal): Promise<FileChange[][]> {
    const answer = await this.call({ kind: 'plan', root, options }, signal);
    if (answer.kind !== 'plan') throw new Error('a plan was ordered');
    return answer.changes;
  }

  /** Reports on what was planned last. */
  async report(
    mode: Report['mode'],
    unwritten: readonly FileFailure[],
    signal: AbortSignal,
  ): Promise<Report> {
    const answer = await this.call({ kind: 'report', mode, unwritten }, signal);
    if (answer.kind !== 'report') throw new Error('a report was ordered');
    return answer.report;
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  /** @throws RepositoryFailure if the thread can't do it, or is lost; the reason of the signal when it is aborted */
  private async call(order: ThreadOrder, signal: AbortSignal): Promise<ThreadAnswer> {
    signal.throwIfAborted();
    const worker = (this.worker ??= this.start());
    const answered = new AbortController();
    const listening = { signal: AbortSignal.any([signal, answered.signal]) };
    worker.postMessage(order);
    try {
      const [answer] = (await Promise.race([
        once(worker, 'message', listening),
        once(worker, 'exit', listening).then(() =>
          Promise.reject(new Error('the analysis ended its thread')),
        ),
      ])) as [ThreadAnswer];
      if (answer.kind !== 'failure') return answer;
      throw new RepositoryFailure(answer.message, 'failed');
    } catch (error) {
      if (error instanceof RepositoryFailure) throw error;
      await this.close();
      throw signal.aborted ? signal.reason : new RepositoryFailure(describeLoss(error), 'failed');
    } finally {
      answered.abort();
    }
  }

  private start(): Worker {
    const worker = new Worker(join(__dirname, 'threadMain.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT, maxYoungGenerationSizeMb: YOUNG_MEMORY },
    });
    // Whoever waits for an answer hears of errors too; at other times they cost no more than the thread.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    return worker;
  }
}

function describeLoss(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return `a defect of ims-codemod: ${message}`;
  return `its analysis needs more than ${String(MEMORY_LIMIT)} MB of memory`;
}
