import { AdobeCredentials } from './AdobeCredentials';
import { Ims } from './Ims';

const ims = new Ims(new AdobeCredentials(process.env.PRIVATE_KEY!));
export const getToken = () => ims.getToken();
