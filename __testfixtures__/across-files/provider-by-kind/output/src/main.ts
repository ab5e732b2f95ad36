import { createTokenProvider } from './auth/createTokenProvider';
import { readAuthConfig } from './config';

const provider = createTokenProvider(readAuthConfig());

export const getToken = () => provider.getToken();
export const expiresAt = () => provider.expiresAt?.getTime();
