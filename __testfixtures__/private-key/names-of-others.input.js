'use strict';

const axios = require('axios');
const jwt = require('jsonwebtoken');

const ims = 'https://ims-na1.adobelogin.com';
const COLUMNS = ['key', 'sub', 'value'];
const NEEDED = ['clientId', 'clientSecret', 'org', 'sub', 'key'];

/**
 * @typedef {object} Account
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {string} org
 * @property {string} sub the technical account
 * @property {string} key PEM
 */

/**
 * @typedef {object} Row
 * @property {string} key where the row is filed
 * @property {string} sub
 * @property {string} value
 */

/**
 * Signs for one account.
 * @param {Account} account
 * @param {string} key PEM
 */
function sign(account, key) {
  const claims = {
    iss: account.org,
    sub: account.sub,
    aud: `${ims}/c/${account.clientId}`,
    exp: Math.floor(Date.now() / 1000) + 300,
    [`${ims}/s/ent_dataservices_sdk`]: true,
  };
  return jwt.sign(claims, key, { algorithm: 'RS256' });
}

/**
 * Asks IMS for a token.
 * @param {Account} account
 * @param {string} account.clientId
 * @param {string} account.key PEM
 * @returns {Promise<string>}
 */
async function getTokenFor(account) {
  const missing = NEEDED.filter((name) => !account[name]);
  if (missing.length > 0) throw new Error(`The account lacks ${missing.join(', ')}`);
  const form = new URLSearchParams({
    client_id: account.clientId,
    client_secret: account.clientSecret,
    jwt_token: sign(account, account.key),
  });
  const { data } = await axios.post(`${ims}/ims/exchange/jwt`, form);
  return data.access_token;
}

/**
 * Files a row under its key.
 * @param {Map<string, Row>} rows
 * @param {string} key
 * @param {Row} row
 */
function file(rows, key, row) {
  return rows.set(key, row);
}

/**
 * Prints rows, one a line.
 * @param {Row[]} rows
 */
const print = (rows) => rows.map((row) => COLUMNS.map((column) => row[column]).join('\t')).join('\n');

const getToken = () =>
  getTokenFor({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    org: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    key: process.env.PRIVATE_KEY,
  });

module.exports = { getToken, file, print };
