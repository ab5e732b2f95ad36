import { RepositoryFailure } from './types';

/**
 * Gives work a time limit.
 *
 * @param signal ends the work as well, with its own reason
 * @param work must end soon after the signal that it is given is aborted
 * @throws RepositoryFailure if the time is up
 */
export async function withLimit<Result>(
  seconds: number,
  what: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort(new RepositoryFailure(`${what} took longer than ${String(seconds)} s`, 'retry'));
  }, seconds * 1000);
  const passOn = () => {
    limit.abort(signal.reason);
  };
  if (signal.aborted) passOn();
  signal.addEventListener('abort', passOn);
  try {
    return await work(limit.signal);
  } catch (error) {
    throw limit.signal.aborted ? limit.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', passOn);
  }
}
