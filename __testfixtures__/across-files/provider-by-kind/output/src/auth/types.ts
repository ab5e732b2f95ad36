export type AuthKind = 'jwt' | 'static';

export interface BaseAuthConfig<K extends AuthKind = AuthKind> {
  readonly kind: K;
  readonly clientId: string;
}

export interface JwtAuthConfig extends BaseAuthConfig<'jwt'> {
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

export interface StaticAuthConfig extends BaseAuthConfig<'static'> {
  readonly token: string;
}

export type AuthConfig = JwtAuthConfig | StaticAuthConfig;

export interface Token {
  value: string;
  expiresAt: Date;
}
