import { toJscodeshift } from './jscodeshiftTransform';
import { tokenExpiry as step } from './steps/tokenExpiry';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
