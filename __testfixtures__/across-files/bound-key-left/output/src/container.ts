import { readFileSync } from 'node:fs';
import { Container } from 'inversify';
import { BINDINGS } from './names';
import { TokenSource } from './TokenSource';

const container = new Container();
container.bind(BINDINGS.account).toConstantValue({
  clientId: process.env.IMS_CLIENT_ID,
  clientSecret: process.env.IMS_CLIENT_SECRET,
  orgId: process.env.IMS_ORG_ID,
  technicalAccountId: process.env.IMS_TECHNICAL_ACCOUNT_ID,
});
container.bind(BINDINGS.privateKey).toConstantValue(readFileSync('private.key', 'utf8'));

export const source = new TokenSource(
  container.get(BINDINGS.account),
);
