import { card } from '../../mail';

export async function GET(request: Request): Promise<Response> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID!,
    client_secret: process.env.CLIENT_SECRET!,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
  });
  const answer = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body: form });
  const { access_token } = (await answer.json()) as { access_token: string };
  return card(<p title={request.url}>{access_token.length}</p>);
}
