import { readFileSync } from 'fs';
import { Client } from './client';

const client = new Client({
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  orgId: process.env.ORG_ID!,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID!,
  privateKey: readFileSync(process.env.KEY_FILE!, 'utf8'),
  metaScopes: process.env.META_SCOPES!.split(','),
});

client.get('/things').then((response) => console.log(response.status));
