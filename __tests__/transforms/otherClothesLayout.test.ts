import { LAYOUTS, type RewriteName } from '../support/rewrites';
import { testClothes } from '../support/rewrites/testClothes';

describe('in another layout', () => {
  testClothes(Object.keys(LAYOUTS) as RewriteName[]);
});
