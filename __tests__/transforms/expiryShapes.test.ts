import { expiryProgram } from '../support/expiry/expiryProgram';
import {
  DIVIDED,
  MILLISECONDS,
  RIGHT_EITHER_WAY,
  TAKEN_FOR_SECONDS,
  type ExpiryShape,
} from '../support/expiry/shapes';
import { isOneDay } from '../support/isOneDay';
import { key, runAgainstIms } from '../support/runAgainstIms';

/** Runs every shape before and after: the lifetime it works with is a day after, and before as `isRightBefore` says. */
function runShapes(shapes: readonly ExpiryShape[], isRightBefore: boolean): void {
  describe.each(shapes.map((shape): [string, ExpiryShape] => [`${shape.use} (${shape.sees})`, shape]))(
    '%s',
    (_name, shape) => {
      const { use, before, after } = expiryProgram(shape);

      test(shape.after === undefined ? 'stays' : 'is converted', () => {
        expect(use).toBe(shape.after ?? shape.use);
      });

      test.concurrent(`is ${isRightBefore ? '' : 'not '}a day before`, async () => {
        const { outcome } = await runAgainstIms({}, before(key));
        expect(outcome.error).toBeUndefined();
        expect(isOneDay(shape.is, outcome.expiry)).toBe(isRightBefore);
      });

      test.concurrent('is a day after', async () => {
        const { outcome } = await runAgainstIms({ refuseExchange: true }, after());
        expect(outcome.error).toBeUndefined();
        expect(isOneDay(shape.is, outcome.expiry)).toBe(true);
      });
    },
  );
}

describe('milliseconds are kept', () => {
  runShapes(MILLISECONDS, true);
});

describe('a division by 1000 goes', () => {
  runShapes(DIVIDED, true);
});

describe('what was taken for seconds stays', () => {
  runShapes(TAKEN_FOR_SECONDS, false);
});

describe('what is right with either unit stays', () => {
  runShapes(RIGHT_EITHER_WAY, true);
});

// Read only: a run has nothing to show, for access tokens of IMS have no `exp`.
test('an exp taken from the access token stays', () => {
  const use = 'end = jwt.decode(json.access_token).exp * 1000;';
  expect(expiryProgram({ use, sees: 'end', is: 'epoch milliseconds' }).use).toBe(use);
});
