import { ImsClient } from './ImsClient';
import { JwtSigner } from './JwtSigner';
import { describeSigners } from './signers';

const signer = new JwtSigner('private');
const client = new ImsClient(signer);

export const getToken = (): Promise<string> => client.token();
export const status = (): string => `Signers: ${describeSigners()}`;
