import { TENANTS, type TenantName } from './tenants';

const IMS = 'https://ims-na1.adobelogin.com';
const tokens = new Map<TenantName, string>();

export async function tokenFor(name: TenantName): Promise<string> {
  const known = tokens.get(name);
  if (known) return known;
  const tenant = TENANTS[name];
  const res = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      scope: tenant.scopes.join(','),
    }),
  });
  if (!res.ok) throw new Error(`${tenant.label}: IMS answered ${res.status}`);
  const { access_token } = (await res.json()) as { access_token: string };
  tokens.set(name, access_token);
  return access_token;
}
