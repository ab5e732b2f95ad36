/**
 * Packages that sign and exchange for their callers. Source of each: its README and source on npm.
 * `advice` says what takes their place.
 */
interface WrapperPackage {
  readonly name: string;
  readonly advice: string;
}

export const WRAPPER_PACKAGES: readonly WrapperPackage[] = [
  {
    name: '@adobe/jwt-auth',
    advice:
      'Replace the call by a client_credentials request to /ims/token/v3 (client id, client secret, scope).',
  },
  {
    name: '@adobe/aio-lib-ims-jwt',
    advice:
      'In place of imsLogin(ims, config), call ims.getAccessTokenByClientCredentials(config.client_id, config.client_secret, config.ims_org_id, scopes) of @adobe/aio-lib-ims 6.5 or newer, with a list of scopes: it gives the same result. Or give the library an OAuth Server-to-Server context (client_secrets, scopes, technical_account_email).',
  },
  {
    name: '@adobe/aio-cli-plugin-jwt-auth',
    advice: 'Use an IMS context of @adobe/aio-lib-ims with OAuth Server-to-Server keys.',
  },
];

/** Methods that exchange a JWT for their callers, or ask for what it is signed with. `what` says which. */
interface WrapperMethod {
  readonly name: string;
  readonly what: string;
  readonly advice: string;
}

export const WRAPPER_METHODS: readonly WrapperMethod[] = [
  {
    // @adobe/aio-lib-ims
    name: 'exchangeJwtToken',
    what: 'exchanges a JWT',
    advice:
      'Use getAccessTokenByClientCredentials(clientId, clientSecret, orgId, scopes) of @adobe/aio-lib-ims 6.5 or newer.',
  },
  {
    // @adobe/pdfservices-node-sdk before 4, @adobe/documentservices-pdftools-node-sdk
    name: 'serviceAccountCredentialsBuilder',
    what: 'makes credentials that sign a JWT',
    advice:
      'Use servicePrincipalCredentialsBuilder() with withClientId and withClientSecret of @adobe/pdfservices-node-sdk 3.4, or ServicePrincipalCredentials of version 4.',
  },
];
