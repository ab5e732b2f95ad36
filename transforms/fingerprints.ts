/**
 * The texts of which a file must hold at least one before it is read further: ASCII, searched as bytes, case as written.
 *
 * They are generous on purpose, because a hit costs one parse and a miss costs a flow; whether a hit is a site of the
 * flow is for the transforms to say. Names that are almost always somebody else's (`jwt_token`, `private.key`,
 * `jsonwebtoken`) stay out. Imports nothing: a run that finds nothing loads no more than this.
 */
export const FINGERPRINTS: readonly string[] = [
  // The exchange path, whole or cut anywhere: `/ims/exchange/jwt`, `${ims}/exchange/v1/jwt`, `/ims/exchange/` + `jwt`.
  'ims/exchange',
  'exchange/jwt',
  'exchange/v1/jwt',
  // The IMS hosts: a flow whose path is put together from segments names its host, the metascope claim
  // (`adobelogin.com/s/ent_…`) and the audience claim (`adobelogin.com/c/…`) do too.
  'adobelogin.com',
  'adobeid-na1',
  // Packages that sign and exchange for their callers.
  '@adobe/jwt-auth',
  '@adobe/aio-lib-ims',
  '@adobe/aio-cli-plugin-jwt-auth',
  '@adobe/fetch',
  '@adobe/api-fetch',
  '@adobe/asset-compute-events-client',
  '@adobe/reactor-uploader',
  '@adobe/reactor-releaser',
  // Where the configuration of the aio tools keeps IMS contexts.
  'ims.contexts',
  // Methods of such packages, which a caller may hold under any import.
  'exchangeJwtToken',
  'serviceAccountCredentialsBuilder',
];

/**
 * The same for files that are not code: settings, deployments, scripts, collections of requests. Texts that only the JWT
 * flow, or a tool that offers it, puts there; a variable that the code of the repository reads is found by its name.
 */
export const MANIFEST_FINGERPRINTS: readonly string[] = [
  // The exchange path in collections of requests, scripts and settings, and the claims in samples of a payload.
  'ims/exchange',
  'exchange/jwt',
  'exchange/v1/jwt',
  'adobelogin.com/s/',
  // Steps of workflows, and the tools for tags, which take the key as a flag.
  'adobe/aio-apps-action',
  'aio-cloudmanager-create-execution-action',
  'aio-cloudmanager-pipeline-action',
  'aio-cloudmanager-rde-action',
  '@adobe/reactor-uploader',
  '@adobe/reactor-releaser',
  '@adobe/reactor-downloader',
  'reactor-uploader ',
  'reactor-releaser ',
  'reactor-downloader ',
  // Commands of the aio CLI, and what it keeps.
  'aio jwt-auth',
  'config:set jwt-auth',
  'config:set ims.contexts',
  'config set ims.contexts',
  'config set jwt-auth',
  'aio-cli-plugin-jwt-auth',
  'config:set $ims.jwt',
  '--use-jwt',
  'ent_cloudmgr_sdk',
  '_meta__scopes',
  '_META__SCOPES',
  '_private__key',
  '_PRIVATE__KEY',
  '"integration_type"',
  // Variables and fields of Adobe's tools and samples.
  'REACTOR_IO_INTEGRATION_PRIVATE_KEY',
  'REACTOR_UPLOADER_',
  'ASSET_COMPUTE_PRIVATE_KEY_FILE_PATH',
  'JWT_METASCOPES',
  'service_account_credentials',
  'PUBLIC_KEYS_WITH_EXPIRY',
  'aio_meta_scopes',
  'aio_encoded_pkcs8',
  'ims_endpoint_jwt',
  'jwtTokenEndpoint',
  'ADOBE_IO_ACCESS_TOKEN__JS_RSA_SIGN_LIBRARY',
  // The metascopes in environments of Postman.
  '"META_SCOPE',
];
