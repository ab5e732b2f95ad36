import { toJscodeshift } from './jscodeshiftTransform';
import { testDoubles as step } from './steps/testDoubles';

export { step };
export const { meta } = step;
export default toJscodeshift(step);
