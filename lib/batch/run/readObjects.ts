import { ObjectReader } from '../../git/ObjectReader';
import { RepositoryFailure } from './types';

/**
 * Reads a commit in the object store of a repository, which need not be trusted: nothing of it is run.
 *
 * @param folder where git is started
 * @throws RepositoryFailure if the commit is not there, or not whole; what `work` throws for reasons of its own: another
 *   such failure, or an error of the file system
 */
export async function readObjects<Result>(
  folder: string,
  gitDir: string,
  signal: AbortSignal,
  work: (objects: ObjectReader) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const objects = new ObjectReader(folder, gitDir, signal);
  try {
    return await work(objects);
  } catch (error) {
    signal.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof RepositoryFailure || code !== undefined) throw error;
    throw new RepositoryFailure(`git cannot read its commit: ${message}`, 'failed');
  } finally {
    await objects.close();
  }
}
