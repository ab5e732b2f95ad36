'use strict';

// Umbrella job for the nightly exports: one Adobe project, several products.
const axios = require('axios');

const HOST = 'ims-na1.adobelogin.com';

const SERVICES = {
  analytics: {
    base: 'https://analytics.adobe.io/api',
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function',
    page: 200,
  },
  platform: {
    base: 'https://platform.adobe.io/data',
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    page: 100,
  },
  umapi: {
    base: 'https://usermanagement.adobe.io/v2/usermanagement',
    scope: 'openid,AdobeID,user_management_sdk',
    page: 400,
  },
};

const cache = {};

async function tokenFor(service) {
  const hit = cache[service];
  if (hit && hit.until > Date.now() + 60 * 1000) return hit.token;

  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.AA_ID,
    client_secret: process.env.AA_SECRET,
    scope: SERVICES[service].scope,
  });
  const { data } = await axios.post(`https://${HOST}/ims/token/v3`, form);
  cache[service] = { token: data.access_token, until: Date.now() + data.expires_in * 1000 };
  return data.access_token;
}

async function page(service, resource, offset = 0) {
  const { base, page: limit } = SERVICES[service];
  const { data } = await axios.get(`${base}/${resource}`, {
    params: { limit, offset },
    headers: {
      Authorization: `Bearer ${await tokenFor(service)}`,
      'x-api-key': process.env.AA_ID,
      'x-gw-ims-org-id': process.env.AA_ORG,
    },
  });
  return data;
}

module.exports = {
  page,
  cache,
  getToken: () => tokenFor('platform'),
  until: () => cache.platform.until,
};
