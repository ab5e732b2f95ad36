import { getToken } from '../../lib/token';

export async function main(params: any) {
  const token = await getToken(params);
  return { statusCode: 200, body: { ok: token !== '' } };
}
