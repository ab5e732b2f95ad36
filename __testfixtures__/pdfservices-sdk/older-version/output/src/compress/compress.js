const PDFServicesSdk = require('@adobe/pdfservices-node-sdk');
const fs = require('fs');

function make(fileName) {
  try {
    const clientCredentials = JSON.parse(fs.readFileSync("pdfservices-api-credentials.json", 'utf8')).client_credentials;
    const credentials = PDFServicesSdk.Credentials.servicePrincipalCredentialsBuilder().withClientId(clientCredentials.client_id).withClientSecret(clientCredentials.client_secret).build();
    const executionContext = PDFServicesSdk.ExecutionContext.create(credentials);
    const operation = PDFServicesSdk.CompressPDF.Operation.createNew();
    operation.setInput(PDFServicesSdk.FileRef.createFromLocalFile(fileName));
    return operation.execute(executionContext);
  } catch (err) {
    console.log('Exception encountered while executing operation', err);
  }
}

module.exports = { make };
