const { Credentials } = require('@adobe/pdfservices-node-sdk');

module.exports = Credentials.serviceAccountCredentialsBuilder().fromFile('credentials.json').build();
