import { toJscodeshift } from './jscodeshiftTransform';
import { aioLibIms as step } from './steps/aioLibIms';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
