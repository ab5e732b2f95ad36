import { getToken } from '../../lib/token';

export async function main(params: any) {
  if (!params.verbose) return { statusCode: 204 };
  return { statusCode: 200, body: { token: await getToken(params), org: params.orgId } };
}
