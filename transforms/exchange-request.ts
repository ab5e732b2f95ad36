import { toJscodeshift } from './jscodeshiftTransform';
import { exchangeRequest as step } from './steps/exchangeRequest';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
