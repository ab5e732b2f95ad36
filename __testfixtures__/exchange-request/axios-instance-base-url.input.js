import axios from 'axios';
import jwt from 'jsonwebtoken';
import { readFileSync } from 'node:fs';

const imsClient = axios.create({
  baseURL: 'https://ims-na1.adobelogin.com',
  timeout: 5000,
  headers: { 'User-Agent': 'asset-sync/2.1' },
});

const stockClient = axios.create({ baseURL: 'https://stock.adobe.io/Rest' });

const credentials = {
  clientId: process.env.STOCK_CLIENT_ID,
  clientSecret: process.env.STOCK_CLIENT_SECRET,
  organization: process.env.STOCK_ORG_ID,
  technicalAccount: process.env.STOCK_TECHNICAL_ACCOUNT,
};

function signAssertion() {
  const key = readFileSync('./certs/stock.key');
  const { clientId, organization, technicalAccount } = credentials;
  return jwt.sign(
    {
      iss: organization,
      sub: technicalAccount,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      exp: Math.floor(Date.now() / 1000) + 300,
      'https://ims-na1.adobelogin.com/s/ent_stocksearch_sdk': true,
    },
    key,
    { algorithm: 'RS256' },
  );
}

export async function getToken() {
  const body = new URLSearchParams({
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    jwt_token: signAssertion(),
  });
  const { data } = await imsClient.post('/ims/exchange/jwt', body);
  return data.access_token;
}

export async function search(words) {
  const { data } = await stockClient.get('/Media/1/Search/Files', {
    params: { locale: 'en_US', 'search_parameters[words]': words },
    headers: {
      'x-api-key': credentials.clientId,
      'x-product': 'asset-sync/2.1',
      Authorization: `Bearer ${await getToken()}`,
    },
  });
  return data.files;
}
