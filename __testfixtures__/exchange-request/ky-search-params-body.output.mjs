import ky from 'ky';

const api = ky.create({ prefixUrl: 'https://ims-na1.adobelogin.com', retry: 1, timeout: 20_000 });

export async function getToken() {
  const body = new URLSearchParams();
  body.set('grant_type', 'client_credentials');
  body.set('client_id', process.env.CLIENT_ID);
  body.set('client_secret', process.env.CLIENT_SECRET);
  body.set(
    'scope',
    'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
  );
  const { access_token } = await api.post('ims/token/v3', { body }).json();
  return access_token;
}
