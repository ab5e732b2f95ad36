const sdk = require('@adobe/pdfservices-node-sdk');
const fs = require('fs');

exports.makeServices = (clientConfig) => {
  const clientCredentials = JSON.parse(fs.readFileSync(process.env.PDF_CREDENTIALS, 'utf8')).client_credentials;
  const credentials = new sdk.ServicePrincipalCredentials({ clientId: clientCredentials.client_id, clientSecret: clientCredentials.client_secret });
  return new sdk.PDFServices({ credentials, clientConfig });
};
