const { Credentials } = require('@adobe/pdfservices-node-sdk');

module.exports = Credentials.serviceAccountCredentialsBuilder().fromFile('config/stage.json').build();
