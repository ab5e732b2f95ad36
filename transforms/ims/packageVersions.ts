/** From which version on a package has what migrated code needs of it. */
interface PackageVersion {
  readonly name: string;
  readonly what: string;
  /** `major.minor.patch` */
  readonly since: string;
  readonly source: string;
}

/** The OAuth Server-to-Server credential in IMS contexts, also in bundles of App Builder actions. */
export const IMS_CLIENT_CREDENTIALS: PackageVersion = {
  name: '@adobe/aio-lib-ims',
  what: 'getAccessTokenByClientCredentials and contexts with client_secrets',
  since: '6.5.0',
  source:
    'npm: @adobe/aio-lib-ims 6.4.1 is the first with ims-oauth_server_to_server, 6.5.0 the first that bundles (adobe/aio-lib-ims#135)',
};
