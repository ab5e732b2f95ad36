import { tokenFor } from './auth';
import { TENANTS, type TenantName } from './tenants';

export const getToken = () => tokenFor('eu');

export function headers(name: TenantName, token: string): Record<string, string> {
  const { clientId, orgId } = TENANTS[name];
  return { Authorization: `Bearer ${token}`, 'x-api-key': clientId, 'x-gw-ims-org-id': orgId };
}
