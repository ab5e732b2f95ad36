import { Credentials, PDFServices } from '@adobe/pdfservices-node-sdk';
import fs from 'fs';

const credentials = Credentials.serviceAccountCredentialsBuilder()
  .withClientId(process.env.PDF_CLIENT_ID)
  .withClientSecret(process.env.PDF_CLIENT_SECRET)
  .withPrivateKey(fs.readFileSync(process.env.PDF_KEY_FILE, 'utf8'))
  .withOrganizationId(process.env.PDF_ORG_ID)
  .withAccountId(process.env.PDF_ACCOUNT_ID)
  .build();

export const services = new PDFServices({ credentials });
