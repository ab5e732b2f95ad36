import { Client } from './client';

const client = new Client({
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  orgId: process.env.ORG_ID!,
  scopes: process.env.SCOPES!.split(','),
});

client.get('/things').then((response) => console.log(response.status));
