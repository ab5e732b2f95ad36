'use strict';

// Umbrella job for the nightly exports: one Adobe project, several products.
const fs = require('fs');
const path = require('path');
const jwt = require('jsonwebtoken');
const axios = require('axios');

const HOST = 'ims-na1.adobelogin.com';

const SERVICES = {
  analytics: {
    base: 'https://analytics.adobe.io/api',
    metaScope: 'ent_analytics_bulk_ingest_sdk',
    page: 200,
  },
  platform: {
    base: 'https://platform.adobe.io/data',
    metaScope: 'ent_dataservices_sdk',
    page: 100,
  },
  umapi: {
    base: 'https://usermanagement.adobe.io/v2/usermanagement',
    metaScope: 'ent_user_sdk',
    page: 400,
  },
};

const cache = {};

function claimsFor(service) {
  const { metaScope } = SERVICES[service];
  return {
    exp: Math.floor(Date.now() / 1000) + 5 * 60,
    iss: process.env.AA_ORG,
    sub: process.env.AA_TECH,
    aud: `https://${HOST}/c/${process.env.AA_ID}`,
    [`https://${HOST}/s/${metaScope}`]: true,
  };
}

async function tokenFor(service) {
  const hit = cache[service];
  if (hit && hit.until > Date.now() + 60 * 1000) return hit.token;

  const key = fs.readFileSync(path.join(__dirname, 'certs', 'private.key'));
  const form = new URLSearchParams({
    client_id: process.env.AA_ID,
    client_secret: process.env.AA_SECRET,
    jwt_token: jwt.sign(claimsFor(service), key, { algorithm: 'RS256' }),
  });
  const { data } = await axios.post(`https://${HOST}/ims/exchange/jwt`, form);
  cache[service] = { token: data.access_token, until: Date.now() + data.expires_in };
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
