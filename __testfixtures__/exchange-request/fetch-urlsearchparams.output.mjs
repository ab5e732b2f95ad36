const IMS = 'https://ims-na1.adobelogin.com';
const { ADOBE_CLIENT_ID, ADOBE_CLIENT_SECRET, ADOBE_ORG_ID } = process.env;

export async function getToken() {
  const response = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: ADOBE_CLIENT_ID,
      client_secret: ADOBE_CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets',
    }),
    signal: AbortSignal.timeout(15_000),
  });
  if (!response.ok) {
    throw new Error(`IMS answered ${response.status}: ${await response.text()}`);
  }
  const { access_token } = await response.json();
  return access_token;
}

export async function readJournal(url) {
  const events = [];
  const token = await getToken();
  for (let next = url; next; ) {
    const page = await fetch(next, {
      headers: { Authorization: `Bearer ${token}`, 'x-api-key': ADOBE_CLIENT_ID, 'x-ims-org-id': ADOBE_ORG_ID },
    });
    if (page.status === 204) break;
    const body = await page.json();
    events.push(...body.events);
    next = body._page?.next;
  }
  return events;
}
