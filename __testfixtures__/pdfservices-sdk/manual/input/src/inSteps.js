const { Credentials } = require('@adobe/pdfservices-node-sdk');

const builder = Credentials.serviceAccountCredentialsBuilder();
if (process.env.PDF_KEY) builder.withPrivateKey(process.env.PDF_KEY);

module.exports = builder.fromFile('credentials.json').build();
