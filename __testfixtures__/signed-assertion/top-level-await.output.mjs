import { readFile } from 'fs/promises';
import fetch from 'node-fetch';

const config = JSON.parse(await readFile('./config.json', 'utf8'));

const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: config.clientId,
    client_secret: config.clientSecret,
    scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
  }),
});
const { access_token: accessToken } = await response.json();

export { accessToken };

export const extensionUrl = (id) => `https://reactor.adobe.io/extension_packages/${id}?property=${config.property}`;
