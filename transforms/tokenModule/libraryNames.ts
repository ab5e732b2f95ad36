/** The libraries that the generated module can be written with. */
export const LIBRARY_NAMES = ['simple-oauth2', 'openid-client', 'auth-token'] as const;

export type LibraryName = (typeof LIBRARY_NAMES)[number];

/** Libraries that are known for OAuth and can't ask for this token. */
interface UnfitLibrary {
  readonly names: readonly string[];
  readonly reason: string;
  readonly source: string;
}

export const UNFIT_LIBRARIES: readonly UnfitLibrary[] = [
  {
    names: ['passport', 'passportjs', 'passport-oauth2', 'passport-oauth2-client-password'],
    reason:
      'Passport lets users log in to a server (authorization_code) and requests no client_credentials token. openid-client is a maintained library that does, and works together with Passport.',
    source:
      'npm, passport-oauth2 1.8.0: lib/strategy.js sends grant_type=authorization_code only; passport 0.7.0 sends nothing; passport-oauth2-client-password 0.1.2 is the side of the server; openid-client 6.9.0: exports ./passport',
  },
  {
    names: ['client-oauth2'],
    reason:
      'it sends the credentials in the Authorization header only, and Adobe IMS takes them in the body of the request.',
    source: 'npm, client-oauth2 4.3.3, the latest: src/client-oauth2.js, CredentialsFlow.prototype.getToken',
  },
  {
    names: ['oauth'],
    reason:
      'it is made for authorization_code, and sends an empty code with every other request for a token.',
    source: 'npm, oauth 0.10.2: lib/oauth2.js, getOAuthAccessToken',
  },
];
