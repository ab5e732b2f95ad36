/** Pages that the sheet links to. */
export const LINKS = {
  console: 'https://developer.adobe.com/console/projects',
  migration:
    'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/migration/',
  implementation:
    'https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/implementation/',
  campaignDynamics:
    'https://experienceleague.adobe.com/en/docs/campaign-standard/using/integrating-with-adobe-cloud/campaign-and-microsoft-dynamics-365/configure-integration-tool/d365-acs-self-service-app-migrate-credentials',
  campaignServer:
    'https://experienceleague.adobe.com/en/docs/campaign-classic/using/integrating-with-adobe-experience-cloud/oauth-technical-account',
} as const;

interface DateRow {
  readonly date: string;
  readonly event: string;
  readonly source: string;
}

/** What happened when. Older pages of Adobe still name 1 and 27 January 2025, which were moved. */
export const DATES: readonly DateRow[] = [
  { date: '3 June 2024', event: 'no new Service Account (JWT) credentials', source: LINKS.migration },
  {
    date: '30 June 2025',
    event:
      'end of life: certificates can no longer be renewed, a credential stops when its certificate expires',
    source: LINKS.migration,
  },
  {
    date: '1 March 2026',
    event:
      'all credentials that are left are converted to OAuth Server-to-Server; the JWT exchange stops working',
    source: LINKS.migration,
  },
];

/** Metascopes of Adobe Campaign. Source: Adobe developer-console documentation, JWT/scopes.md. */
export const CAMPAIGN_METASCOPE = /campaign/;
