import { getAccessToken } from './token.mjs';

console.log((await getAccessToken()).token);
