'use strict';

const axios = require('axios');

const ims = 'https://ims-na1.adobelogin.com';
const COLUMNS = ['key', 'sub', 'value'];
const NEEDED = ['clientId', 'clientSecret'];

/**
 * @typedef {object} Account
 * @property {string} clientId
 * @property {string} clientSecret
 */

/**
 * @typedef {object} Row
 * @property {string} key where the row is filed
 * @property {string} sub
 * @property {string} value
 */

/**
 * Asks IMS for a token.
 * @param {Account} account
 * @param {string} account.clientId
 * @returns {Promise<string>}
 */
async function getTokenFor(account) {
  const missing = NEEDED.filter((name) => !account[name]);
  if (missing.length > 0) throw new Error(`The account lacks ${missing.join(', ')}`);
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: account.clientId,
    client_secret: account.clientSecret,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
  });
  const { data } = await axios.post(`${ims}/ims/token/v3`, form);
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
  });

module.exports = { getToken, file, print };
