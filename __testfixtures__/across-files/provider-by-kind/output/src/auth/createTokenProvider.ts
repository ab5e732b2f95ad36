import { JwtTokenProvider } from './JwtTokenProvider';
import { StaticTokenProvider } from './StaticTokenProvider';
import type { TokenProvider } from './TokenProvider';
import type { AuthConfig } from './types';

function assertNever(x: never): never {
  throw new Error(`Unexpected auth kind ${JSON.stringify(x)}`);
}

export function createTokenProvider(config: AuthConfig): TokenProvider<AuthConfig> {
  switch (config.kind) {
    case 'jwt':
      return new JwtTokenProvider(config) as TokenProvider<AuthConfig>;
    case 'static':
      return new StaticTokenProvider(config) as TokenProvider<AuthConfig>;
    default:
      return assertNever(config);
  }
}
