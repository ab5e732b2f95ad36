import jwt from 'jsonwebtoken';
import { TENANTS, type Tenant, type TenantName } from './tenants';

const IMS = 'https://ims-na1.adobelogin.com';
const tokens = new Map<TenantName, string>();

function assertion(tenant: Tenant): string {
  const claims: Record<string, unknown> = {
    iss: tenant.orgId,
    sub: tenant.technicalAccountId,
    aud: `${IMS}/c/${tenant.clientId}`,
    exp: Math.floor(Date.now() / 1000) + 300,
  };
  for (const scope of tenant.metaScopes) claims[`${IMS}/s/${scope}`] = true;
  return jwt.sign(claims, tenant.privateKey, { algorithm: 'RS256' });
}

export async function tokenFor(name: TenantName): Promise<string> {
  const known = tokens.get(name);
  if (known) return known;
  const tenant = TENANTS[name];
  const res = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      jwt_token: assertion(tenant),
    }),
  });
  if (!res.ok) throw new Error(`${tenant.label}: IMS answered ${res.status}`);
  const { access_token } = (await res.json()) as { access_token: string };
  tokens.set(name, access_token);
  return access_token;
}
