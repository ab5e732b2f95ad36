import { ImsClient } from './ImsClient';

const client = new ImsClient();

export const getToken = (): Promise<string> => client.token();
