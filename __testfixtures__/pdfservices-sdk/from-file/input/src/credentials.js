const PDFServicesSdk = require('@adobe/pdfservices-node-sdk');

// Initial setup, create credentials instance.
const credentials = PDFServicesSdk.Credentials
  .serviceAccountCredentialsBuilder()
  .fromFile('pdfservices-api-credentials.json')
  .build();

module.exports = credentials;
