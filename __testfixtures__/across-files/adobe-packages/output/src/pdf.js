const PDFServicesSdk = require('@adobe/pdfservices-node-sdk');

const credentials = PDFServicesSdk.Credentials.serviceAccountCredentialsBuilder()
  .fromFile('pdfservices-api-credentials.json')
  .build();

module.exports = PDFServicesSdk.ExecutionContext.create(credentials);
