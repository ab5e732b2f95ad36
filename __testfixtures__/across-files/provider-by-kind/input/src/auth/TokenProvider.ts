import type { BaseAuthConfig, Token } from './types';

/** Keeps a token until shortly before it expires. */
export abstract class TokenProvider<C extends BaseAuthConfig> {
  private current?: Token;

  constructor(protected readonly config: C) {}

  protected abstract requestToken(): Promise<Token>;

  async getToken(): Promise<string> {
    if (!this.current || this.current.expiresAt.getTime() - Date.now() < 5 * 60 * 1000) {
      this.current = await this.requestToken();
    }
    return this.current.value;
  }

  get expiresAt(): Date | undefined {
    return this.current?.expiresAt;
  }
}
