import { request } from 'node:https';

const endpoint = new URL('/ims/token/v3', 'https://ims-na1.adobelogin.com');

function post(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(
      endpoint,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve(text));
      },
    )
      .on('error', reject)
      .end(body);
  });
}

export async function getToken(): Promise<string> {
  const answer = await post(
    `grant_type=client_credentials&client_id=${process.env.CLIENT_ID}&client_secret=${process.env.CLIENT_SECRET}&scope=AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles`,
  );
  return (JSON.parse(answer) as { access_token: string }).access_token;
}
