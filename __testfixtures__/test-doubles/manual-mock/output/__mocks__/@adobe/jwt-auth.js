'use strict';

module.exports = jest.fn().mockResolvedValue({
  token_type: 'bearer',
  access_token: 'mocked-token',
  expires_in: 86399999,
});
