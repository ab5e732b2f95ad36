import { WORDINGS, type RewriteName } from '../support/rewrites';
import { testClothes } from '../support/rewrites/testClothes';

describe('in other words', () => {
  testClothes(Object.keys(WORDINGS) as RewriteName[]);
});
