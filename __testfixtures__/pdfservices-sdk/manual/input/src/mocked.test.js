const build = jest.fn(() => ({}));

jest.mock('@adobe/pdfservices-node-sdk', () => ({
  Credentials: {
    serviceAccountCredentialsBuilder: () => ({ fromFile: () => ({ build }) }),
  },
}));

test('builds the credentials', () => {
  require('./inSteps');
  expect(build).toHaveBeenCalled();
});
