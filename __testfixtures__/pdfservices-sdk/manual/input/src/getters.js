const { Credentials } = require('@adobe/pdfservices-node-sdk');

const credentials = Credentials.serviceAccountCredentialsBuilder().fromFile('credentials.json').build();

module.exports = { credentials, clientId: credentials.getClientId() };
