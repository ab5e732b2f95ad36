import axios from 'axios';

const imsClient = axios.create({
  baseURL: 'https://ims-na1.adobelogin.com',
  timeout: 5000,
  headers: { 'User-Agent': 'asset-sync/2.1' },
});

const stockClient = axios.create({ baseURL: 'https://stock.adobe.io/Rest' });

const credentials = {
  clientId: process.env.STOCK_CLIENT_ID,
  clientSecret: process.env.STOCK_CLIENT_SECRET,
};

export async function getToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    scope: process.env.STOCK_SCOPES,
  });
  const { data } = await imsClient.post('/ims/token/v3', body);
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
