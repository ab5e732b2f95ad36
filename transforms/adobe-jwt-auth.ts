import { toJscodeshift } from './jscodeshiftTransform';
import { adobeJwtAuth as step } from './steps/adobeJwtAuth';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
