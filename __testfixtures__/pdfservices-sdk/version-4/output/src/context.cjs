const { Credentials, ExecutionContext } = require('@adobe/pdfservices-node-sdk');

module.exports = ExecutionContext.create(
  Credentials.serviceAccountCredentialsBuilder().fromFile('pdfservices-api-credentials.json').build(),
);
