const PDFServicesSdk = require('@adobe/pdfservices-node-sdk');
const fs = require('fs');

// Initial setup, create credentials instance.
const clientCredentials = JSON.parse(fs.readFileSync('pdfservices-api-credentials.json', 'utf8')).client_credentials;
const credentials = PDFServicesSdk.Credentials
  .servicePrincipalCredentialsBuilder()
  .withClientId(clientCredentials.client_id)
  .withClientSecret(clientCredentials.client_secret)
  .build();

module.exports = credentials;
