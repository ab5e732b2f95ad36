export * from './Lifetime';
export { Product, type Claims, type ProductClaims, type TokenAnswer } from './types';
export { signer } from './signer';
