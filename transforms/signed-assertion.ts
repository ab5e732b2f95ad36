import { toJscodeshift } from './jscodeshiftTransform';
import { signedAssertion as step } from './steps/signedAssertion';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
