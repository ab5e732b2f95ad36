const LINE_BREAK = 0x0a;

/** Reads a stream of bytes by lines and by counts. */
export class ByteReader {
  private rest: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(stream: AsyncIterable<Buffer>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** @throws Error if the stream ends before the line does */
  async line(): Promise<string> {
    let end: number;
    while ((end = this.rest.indexOf(LINE_BREAK)) === -1) await this.readMore();
    const line = await this.take(end + 1);
    return line.toString('utf8', 0, end);
  }

  /** @throws Error if the stream ends before */
  async take(count: number): Promise<Buffer> {
    while (this.rest.length < count) await this.readMore();
    const taken = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    return taken;
  }

  private async readMore(): Promise<void> {
    const { value, done } = await this.chunks.next();
    if (done === true) throw new Error('the stream has ended');
    this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value]);
  }
}
