const PDFServicesSdk = require('@adobe/pdfservices-node-sdk');

function make(fileName) {
  try {
    const credentials = PDFServicesSdk.Credentials.serviceAccountCredentialsBuilder().fromFile("pdfservices-api-credentials.json").build();
    const executionContext = PDFServicesSdk.ExecutionContext.create(credentials);
    const operation = PDFServicesSdk.CombineFiles.Operation.createNew();
    operation.setInput(PDFServicesSdk.FileRef.createFromLocalFile(fileName));
    return operation.execute(executionContext);
  } catch (err) {
    console.log('Exception encountered while executing operation', err);
  }
}

module.exports = { make };
