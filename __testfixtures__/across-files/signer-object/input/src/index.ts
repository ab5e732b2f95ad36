import { ImsClient } from './ImsClient';
import { JwtSigner } from './JwtSigner';

const signer = new JwtSigner('secrets/private.key');
const client = new ImsClient(signer);

export const getToken = (): Promise<string> => client.token();
