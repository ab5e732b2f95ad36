const sdk = require('@adobe/pdfservices-node-sdk');

exports.makeServices = (clientConfig) => {
  const credentials = sdk.Credentials.serviceAccountCredentialsBuilder().fromFile(process.env.PDF_CREDENTIALS).build();
  return new sdk.PDFServices({ credentials, clientConfig });
};
