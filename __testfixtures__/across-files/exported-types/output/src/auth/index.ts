export { Product, type TokenAnswer } from './types';
