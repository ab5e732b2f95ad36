#!/usr/bin/env node
const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');
const yargs = require('yargs');

const argv = yargs
  .usage('$0 --client-id <id> --client-secret <secret> --private-key <file>')
  .option('client-id', { type: 'string', demandOption: true })
  .option('client-secret', { type: 'string', demandOption: true })
  .option('org-id', { type: 'string', demandOption: true })
  .option('technical-account-id', { type: 'string', demandOption: true })
  .option('private-key', { type: 'string', demandOption: true, describe: 'path of the private key' })
  .option('meta-scope', { type: 'array', default: ['ent_reactor_sdk'] })
  .option('verbose', { type: 'boolean' })
  .argv;

async function main() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: argv.orgId,
    sub: argv.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${argv.clientId}`,
  };
  for (const scope of argv.metaScope) {
    claims[`https://ims-na1.adobelogin.com/s/${scope}`] = true;
  }
  const token = jwt.sign(claims, fs.readFileSync(argv.privateKey), { algorithm: 'RS256' });
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({ client_id: argv.clientId, client_secret: argv.clientSecret, jwt_token: token })
  );
  if (argv.verbose) console.error(`expires in ${data.expires_in / 1000} s`);
  console.log(data.access_token);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
