const fs = require('fs');
const path = require('path');

const REQUIRED = ['clientId', 'clientSecret', 'orgId'];

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
  return account;
}

/**
 * @typedef {object} Account
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {string} orgId for the header of requests
 */

module.exports = { loadAccount };
