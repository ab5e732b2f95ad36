import { sign } from 'jsonwebtoken';
import type { Signer } from './types';

export const signer: Signer = (claims) => sign(claims, process.env.PRIVATE_KEY!, { algorithm: 'RS256' });
