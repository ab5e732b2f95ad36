import type { Step } from '../step';
import { adobeFetch } from './adobeFetch';
import { adobeJwtAuth } from './adobeJwtAuth';
import { aioLibIms } from './aioLibIms';
import { exchangeRequest } from './exchangeRequest';
import { imsExchange } from './imsExchange';
import { pdfservicesSdk } from './pdfservicesSdk';
import { privateKey } from './privateKey';
import { signedAssertion } from './signedAssertion';
import { testDoubles } from './testDoubles';
import { tokenExpiry } from './tokenExpiry';

/**
 * All steps, in the order in which a reader meets a flow backwards from its anchor: the request decides what is sent,
 * that makes the assertion useless, that makes the key useless; what comes back is looked at next, and what tests expect of all that last.
 */
export const STEPS: readonly Step[] = [
  exchangeRequest,
  adobeJwtAuth,
  adobeFetch,
  pdfservicesSdk,
  aioLibIms,
  imsExchange,
  signedAssertion,
  privateKey,
  tokenExpiry,
  testDoubles,
];
