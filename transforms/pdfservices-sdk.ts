import { toJscodeshift } from './jscodeshiftTransform';
import { pdfservicesSdk as step } from './steps/pdfservicesSdk';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
