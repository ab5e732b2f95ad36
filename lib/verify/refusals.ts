import { EXIT, type ExitCode } from '../exitCodes';

/** One way in which IMS refuses, how it is told from the others, and what to say about it. */
interface RefusalRow {
  /** HTTP status, if that alone tells. */
  readonly status?: RegExp;
  /** `error` of the body, if that tells. */
  readonly error?: string;
  /** What `error_description` must hold besides. */
  readonly description?: RegExp;
  readonly exitCode: ExitCode;
  /** `{clientId}`, `{clientSecret}` and `{scopes}` stand for the names of the variables. */
  readonly message: string;
  readonly hint: string;
  readonly source: string;
}

const CREDENTIAL_PAGE =
  'the page of its OAuth Server-to-Server credential in the Adobe Developer Console (https://developer.adobe.com/console/projects)';

/** The first row that fits counts. */
export const REFUSALS: readonly RefusalRow[] = [
  {
    status: /^429$/,
    exitCode: EXIT.TRANSIENT,
    message: 'Adobe IMS was asked too often for now.',
    hint: 'Wait some minutes, then try again. Programs should keep a token until it expires.',
    source: 'developer-console documentation, implementation.md: IMS may throttle',
  },
  {
    status: /^5\d\d$/,
    exitCode: EXIT.TRANSIENT,
    message: 'Adobe IMS has trouble of its own.',
    hint: 'Try again later; https://status.adobe.com tells of outages.',
    source: 'RFC 9110, section 15.6',
  },
  {
    error: 'invalid_client',
    description: /client_secret/,
    exitCode: EXIT.REFUSED,
    message: 'Adobe IMS does not accept the client secret in {clientSecret}.',
    hint: `Copy it anew from ${CREDENTIAL_PAGE}: it may be cut off, deleted, or that of another credential.`,
    source: 'adobe/asset-compute-client lib/oauthservertoserver.js',
  },
  {
    error: 'invalid_client',
    description: /client_id/,
    exitCode: EXIT.REFUSED,
    message: 'Adobe IMS knows no client with the id in {clientId}.',
    hint: `Compare it with ${CREDENTIAL_PAGE}. A client of the stage environment needs --ims ims-na1-stg1.adobelogin.com.`,
    source: 'public code that quotes the answer',
  },
  {
    error: 'invalid_client',
    exitCode: EXIT.REFUSED,
    message:
      'Adobe IMS does not accept the client id in {clientId} together with the secret in {clientSecret}.',
    hint: `Compare both with ${CREDENTIAL_PAGE}.`,
    source: 'RFC 6749, section 5.2',
  },
  {
    error: 'invalid_scope',
    exitCode: EXIT.REFUSED,
    message: 'Adobe IMS refuses the scopes in {scopes}.',
    hint: 'Copy the list from the Scopes tab of the credential in the Adobe Developer Console, separated by commas. A scope is there once its API is added to the project.',
    source: 'adobe/reactor-uploader bin/getIntegrationAccessToken.js',
  },
  {
    error: 'unauthorized_client',
    exitCode: EXIT.REFUSED,
    message: 'The client in {clientId} may not ask for tokens in this way.',
    hint: 'It may be a credential of another type. Add an OAuth Server-to-Server credential to its project in the Adobe Developer Console.',
    source: 'RFC 6749, section 5.2',
  },
  {
    error: 'unsupported_grant_type',
    exitCode: EXIT.REFUSED,
    message: 'This host does not give tokens for client credentials.',
    hint: 'Check the host that --ims names.',
    source: 'RFC 6749, section 5.2',
  },
];
