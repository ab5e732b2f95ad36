// serviceAccountCredentialsBuilder signed a JWT; this does not.
const { Credentials } = require('@adobe/pdfservices-node-sdk');
const { Vault } = require('vault-of-keys');

exports.credentials = Credentials.servicePrincipalCredentialsBuilder()
  .withClientId(process.env.PDF_SERVICES_CLIENT_ID)
  .withClientSecret(process.env.PDF_SERVICES_CLIENT_SECRET)
  .build();

exports.vault = Vault.serviceAccountCredentialsBuilder().fromFile('vault.json').build();
