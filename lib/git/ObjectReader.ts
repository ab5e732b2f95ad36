import { once } from 'node:events';
import { ByteReader } from './ByteReader';
import { hideCredentials } from './hideCredentials';
import { startGit, type RunningGit } from './startGit';

/** Bytes of an object that are held at a time. */
const PIECE = 1 << 18;

/** Reads objects of a repository, which need not be trusted, by one git: to start one for each would be dear. */
export class ObjectReader {
  private readonly git: RunningGit;
  private readonly bytes: ByteReader;
  private readonly ended: Promise<unknown>;
  private words = '';
  private left = 0;

  constructor(folder: string, gitDir: string, signal: AbortSignal) {
    this.git = startGit(folder, 'cat-file', ['--batch'], { gitDir, isolated: true, signal }, 'pipe');
    const { child } = this.git;
    this.bytes = new ByteReader(child.stdout);
    // What it could not be told, or why it did not start, shows in what it does not answer.
    child.stdin?.on('error', () => undefined);
    this.ended = once(child, 'close').catch((error: unknown) => {
      this.words = String(error);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (this.words.length < PIECE) this.words += chunk.toString();
    });
  }

  /** Asks for objects, by their ids or other names of git; they are read in this order. */
  ask(names: Iterable<string>): void {
    this.git.child.stdin?.write(Array.from(names, (name) => `${name}\n`).join(''));
  }

  /**
   * Goes to the next object that was asked for. The one before must have been read to its end.
   *
   * @param name of it, for the error
   * @returns its size
   * @throws Error with the words of git if it is not there, or damaged
   */
  async next(name: string): Promise<number> {
    const header = await this.answer(this.bytes.line());
    const [, size] = / \w+ (\d+)$/.exec(header) ?? [];
    if (size === undefined) throw new Error(`${name} is missing`);
    this.left = Number(size);
    return this.left;
  }

  /** The next bytes of the object; undefined after its end. */
  async piece(): Promise<Buffer | undefined> {
    if (this.left === 0) {
      await this.answer(this.bytes.take(1));
      return undefined;
    }
    const piece = await this.answer(this.bytes.take(Math.min(this.left, PIECE)));
    this.left -= piece.length;
    return piece;
  }

  /** All of the object. */
  async whole(): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let piece = await this.piece(); piece; piece = await this.piece()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async close(): Promise<void> {
    this.git.end();
    // What it had still to say would keep it open.
    this.git.child.stdout.destroy();
    await this.ended;
  }

  private async answer<Answer>(reading: Promise<Answer>): Promise<Answer> {
    try {
      return await reading;
    } catch {
      await this.close();
      throw new Error(hideCredentials(this.words.trim()) || 'no answer');
    }
  }
}
