import { config } from './config';
import { requestToken } from './ims';

export const getToken = (): Promise<string> => requestToken(config);
