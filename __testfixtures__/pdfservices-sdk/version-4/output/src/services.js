import { ServicePrincipalCredentials, PDFServices } from '@adobe/pdfservices-node-sdk';

const credentials = new ServicePrincipalCredentials({
  clientId: process.env.PDF_CLIENT_ID,
  clientSecret: process.env.PDF_CLIENT_SECRET
});

export const services = new PDFServices({ credentials });
