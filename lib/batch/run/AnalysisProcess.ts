import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FileFailure } from '../../../transforms/types';
import type { FileChange } from '../../plan/types';
import type { Report } from '../../report/schema';
import type { Answer, Order, PlanRequest } from './analysisMessages';
import { RepositoryFailure } from './types';

/** Megabytes of heap that the analysis of one repository may fill. */
const MEMORY_LIMIT = 2048;

/**
 * A warm process that analyses one repository after the other, started when needed, and again after it was lost. It is
 * one of its own because we start a git for every repository: that takes the longer the more memory the process holds
 * that does it, and every page which is in use must then be copied.
 */
export class AnalysisProcess {
  private child: ChildProcess | undefined;
  /** Whether it has done something: as long as it only loads it hears nothing. */
  private isReady = false;

  /**
   * Plans the files below a root.
   *
   * @returns the changes, in the groups that are written together
   */
  async plan(request: PlanRequest, signal: AbortSignal): Promise<FileChange[][]> {
    const answer = await this.call({ kind: 'plan', ...request }, signal);
    if (answer.kind !== 'plan') throw new Error('a plan was ordered');
    return answer.changes;
  }

  /** Plans the files below a root and reports what would be done: to ask once is quicker than to ask twice. */
  async preview(request: PlanRequest, signal: AbortSignal): Promise<Report> {
    return reportIn(await this.call({ kind: 'preview', ...request }, signal));
  }

  /** Reports on what was planned last. */
  async report(
    mode: Report['mode'],
    unwritten: readonly FileFailure[],
    signal: AbortSignal,
  ): Promise<Report> {
    return reportIn(await this.call({ kind: 'report', mode, unwritten }, signal));
  }

  /** Lets it load what it works with, ahead of the first order. */
  warm(): void {
    this.child ??= this.start();
  }

  /** Lets it go. It must not be at work. */
  async close(): Promise<void> {
    await this.end((child) => {
      if (this.isReady) child.disconnect();
      else child.kill('SIGKILL');
    });
  }

  private async end(tell: (child: ChildProcess) => void): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    tell(child);
    await ended;
  }

  /** @throws RepositoryFailure if it can't do it, or is lost; the reason of the signal when it is aborted */
  private async call(order: Order, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    const child = (this.child ??= this.start());
    const answered = new AbortController();
    const listening = { signal: AbortSignal.any([signal, answered.signal]) };
    try {
      const answering = Promise.race([
        once(child, 'message', listening),
        once(child, 'exit', listening).then(() => Promise.reject(describeLoss(child))),
      ]) as Promise<[Answer]>;
      child.send(order);
      const [answer] = await answering;
      this.isReady = true;
      if (answer.kind !== 'failure') return answer;
      throw new RepositoryFailure(answer.message, 'failed');
    } catch (error) {
      if (error instanceof RepositoryFailure) throw error;
      // It may be at work for ever.
      await this.end((lost) => lost.kill('SIGKILL'));
      throw signal.aborted ? signal.reason : describeDefect((error as Error).message);
    } finally {
      answered.abort();
    }
  }

  private start(): ChildProcess {
    this.isReady = false;
    const child = fork(join(__dirname, 'analysisMain.js'), [String(process.pid)], {
      execArgv: [`--max-old-space-size=${String(MEMORY_LIMIT)}`],
      serialization: 'advanced',
      // When it runs out of memory, it says so at great length.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Whoever waits for an answer hears of errors too; at other times they cost no more than the process.
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (this.child === child) this.child = undefined;
    });
    return child;
  }
}

function reportIn(answer: Answer): Report {
  if (answer.kind !== 'report') throw new Error('a report was ordered');
  return answer.report;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Node aborts when its heap is full; by Windows that is told as an exit code. */
function describeLoss({ exitCode, signalCode }: ChildProcess): RepositoryFailure {
  if (signalCode === 'SIGABRT' || exitCode === 134) {
    const limit = `${String(MEMORY_LIMIT)} MB`;
    return new RepositoryFailure(`its analysis needs more than ${limit} of memory`, 'failed');
  }
  if (signalCode !== null)
    return new RepositoryFailure(`its analysis was ended from outside (${signalCode})`, 'retry');
  return describeDefect(`the analysis ended its process with ${String(exitCode)}`);
}

function describeDefect(message: string): RepositoryFailure {
  return new RepositoryFailure(`a defect of ims-codemod: ${message}`, 'failed');
}
