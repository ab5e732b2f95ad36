import got from 'got';

const ims = got.extend({
  prefixUrl: 'https://ims-na1.adobelogin.com/ims',
  timeout: { request: 10_000 },
  headers: { 'user-agent': 'segment-sync/2.1' },
});

export async function getToken() {
  const params = new URLSearchParams([
    ['grant_type', 'client_credentials'],
    ['client_id', process.env.CLIENT_ID],
    ['client_secret', process.env.CLIENT_SECRET],
    ['scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session'],
  ]);
  const { access_token } = await ims
    .post('token/v3', {
      body: params.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    .json();
  return access_token;
}

export const getProfile = (token) =>
  ims('profile/v1', { headers: { authorization: `Bearer ${token}` } }).json();
