/**
 * Where IMS answers. Sources: Adobe developer-console documentation, guides/authentication/ServerToServerAuthentication
 * (ims.md, implementation.md) for the token endpoint; adobe/ims-go and adobe/jwt-auth for the exchange variants;
 * adobe/aio-lib-ims `IMS_ENDPOINTS` for the stage host.
 */

/** The exchange path: with or without version, with or without trailing slash. Group 1 is what changes. */
export const EXCHANGE_PATH = /\/?ims\/(exchange\/(?:v1\/)?jwt\/?)(?![\w/-])/;

/** Hosts that serve IMS, production and stage. */
export const IMS_HOST =
  /(?:^|\/\/)(?:ims-na1(?:-stg1|-qa2)?\.adobelogin\.com|adobeid-na1(?:-stg1)?\.services\.adobe\.com)/;

/** The audience claim of the JWT: the client id behind `/c/` on an IMS host. */
export const AUDIENCE_CLAIM = new RegExp(`${IMS_HOST.source}/c/`);

/** A metascope claim of the JWT: the metascope behind `/s/` on an IMS host. */
export const METASCOPE_CLAIM = new RegExp(`${IMS_HOST.source}/s/`);

/** A literal scheme and host at the start of a URL. */
export const LITERAL_HOST = /^(?:https?:)?\/\/[\w.:-]+/;

/** A host that stands in for IMS while a program is tried out. */
export const LOCAL_HOST = /^(?:https?:)?\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?![\w.-])/;

/** The parameter of the exchange that carries the JWT; `/ims/token/v3` has none like it. */
export const ASSERTION = 'jwt_token';

/** The parameters of the exchange, or a query string of which they may be part, in a text. */
export const FORM_TEXT = /\?|(?:^|&)(?:client_id|client_secret|jwt_token)=/;
