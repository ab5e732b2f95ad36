const fs = require('fs');
const path = require('path');

const REQUIRED = ['clientId', 'clientSecret', 'orgId', 'techAccountId', 'privateKeyFile'];

/**
 * Reads account.json and the private key beside it.
 *
 * @returns {Account}
 */
function loadAccount(file = path.join(process.cwd(), 'account.json')) {
  const account = JSON.parse(fs.readFileSync(file, 'utf8'));
  const missing = REQUIRED.filter((name) => !account[name]);
  if (missing.length) {
    throw new Error(`account.json lacks ${missing.join(', ')}`);
  }
  account.privateKey = fs.readFileSync(path.join(path.dirname(file), account.privateKeyFile), 'utf8');
  return account;
}

/**
 * @typedef {object} Account
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {string} orgId for the header of requests
 * @property {string} techAccountId
 * @property {string} privateKeyFile name of the PEM file, beside account.json
 * @property {string} privateKey
 */

module.exports = { loadAccount };
