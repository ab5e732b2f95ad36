import { TokenProvider } from './TokenProvider';
import type { StaticAuthConfig, Token } from './types';

/** For local development: paste a token from the console. */
export class StaticTokenProvider extends TokenProvider<StaticAuthConfig> {
  protected requestToken(): Promise<Token> {
    return Promise.resolve({ value: this.config.token, expiresAt: new Date(8.64e15) });
  }
}
