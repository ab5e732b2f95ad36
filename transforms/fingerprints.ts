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
  // Methods of such packages, which a caller may hold under any import.
  'exchangeJwtToken',
  'serviceAccountCredentialsBuilder',
];
