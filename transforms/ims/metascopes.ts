/** A metascope for which Adobe's own sources show the OAuth scopes of the same integration. */
interface MetascopeRow {
  readonly metascope: string;
  readonly scopes: readonly string[];
  readonly source: string;
}

const REACTOR_SCOPES = [
  'AdobeID',
  'openid',
  'read_organizations',
  'additional_info.job_function',
  'additional_info.projectedProductContext',
  'additional_info.roles',
];

const REACTOR_SOURCE =
  'adobe/reactor-uploader bin/getIntegrationAccessToken.js; older role names: adobe/reactor-downloader';

/** Only pairs published by Adobe. The credential's own list in the Developer Console always wins. */
export const METASCOPES: readonly MetascopeRow[] = [
  {
    metascope: 'ent_cloudmgr_sdk',
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'read_pc.dma_aem_ams',
    ],
    source: 'adobe/aio-cli-plugin-cloudmanager src/hooks/prerun/check-ims-context-config.js',
  },
  {
    metascope: 'ent_user_sdk',
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
    source: 'adobe-apiplatform/umapi-client.py umapi_client/auth.py',
  },
  {
    metascope: 'ent_dataservices_sdk',
    scopes: ['openid', 'AdobeID', 'read_organizations', 'additional_info.projectedProductContext', 'session'],
    source: 'adobe/experience-platform-streaming-connect OAuth2IMSTokenProvider',
  },
  {
    metascope: 'ent_adobeio_sdk',
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'additional_info.roles',
      'adobeio_api',
      'read_client_secret',
      'manage_client_secrets',
    ],
    source: 'adobe/aio-apps-action src/utils.js',
  },
  {
    metascope: 'event_receiver_api',
    scopes: ['openid', 'AdobeID', 'event_receiver', 'event_receiver_api'],
    source: 'experienceleague.adobe.com/en/docs/asset-compute/using/api',
  },
  {
    metascope: 'asset_compute_meta',
    scopes: ['openid', 'AdobeID', 'asset_compute', 'read_organizations'],
    source: 'experienceleague.adobe.com/en/docs/asset-compute/using/api',
  },
  {
    metascope: 'ent_analytics_bulk_ingest_sdk',
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'additional_info.job_function',
    ],
    source: 'AdobeDocs/analytics-2.0-apis resources/python/config.ini',
  },
  ...[
    'ent_reactor_sdk',
    'ent_reactor_admin_sdk',
    'ent_reactor_extension_developer_sdk',
    'ent_reactor_it_admin_sdk',
    'ent_reactor_developer_sdk',
    'ent_reactor_approver_sdk',
    'ent_reactor_publisher_sdk',
  ].map((metascope) => ({ metascope, scopes: REACTOR_SCOPES, source: REACTOR_SOURCE })),
];

const BY_NAME = new Map(METASCOPES.map((row) => [row.metascope, row.scopes]));

/** The bare name of a metascope, which code may write as a full claim URL. */
export function bareMetascope(name: string): string {
  return name.trim().replace(/^.*\/s\//, '');
}

/** Whether a text names a metascope, bare or as a claim URL. */
export function isMetascope(text: string): boolean {
  const name = bareMetascope(text);
  return BY_NAME.has(name) || /^ent_\w+$/.test(name) || text.includes('/s/ent_');
}

/** The union of the scopes of several metascopes, in order; undefined when one of them has no published pair. */
export function scopesFor(metascopes: readonly string[]): string[] | undefined {
  const lists = metascopes.map((name) => BY_NAME.get(bareMetascope(name)));
  if (lists.length === 0 || lists.some((list) => list === undefined)) return undefined;
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
