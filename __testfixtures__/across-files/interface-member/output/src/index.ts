import { AdobeCredentials } from './AdobeCredentials';
import { Ims } from './Ims';

const ims = new Ims(new AdobeCredentials());
export const getToken = () => ims.getToken();
