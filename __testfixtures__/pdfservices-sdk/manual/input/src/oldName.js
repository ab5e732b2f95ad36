const PDFToolsSdk = require('@adobe/documentservices-pdftools-node-sdk');

module.exports = PDFToolsSdk.Credentials.serviceAccountCredentialsBuilder()
  .fromFile('pdftools-api-credentials.json')
  .build();
