import { toJscodeshift } from './jscodeshiftTransform';
import { privateKey as step } from './steps/privateKey';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
