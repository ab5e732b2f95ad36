import { toJscodeshift } from './jscodeshiftTransform';
import { adobeFetch as step } from './steps/adobeFetch';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
