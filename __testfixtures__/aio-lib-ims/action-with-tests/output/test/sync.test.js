jest.mock('@adobe/aio-lib-ims', () => ({
  context: { set: jest.fn() },
  getToken: jest.fn().mockResolvedValue('token')
}))
jest.mock('node-fetch')
const fetch = require('node-fetch')
const { context } = require('@adobe/aio-lib-ims')
const { main } = require('../actions/sync')

const params = {
  clientId: 'id',
  clientSecret: 'secret',
  technicalAccountId: 'tech@techacct.adobe.com',
  orgId: 'ORG@AdobeOrg',
  scopes: 'ent_campaign_sdk'
}

test('sets the context', async () => {
  fetch.mockResolvedValue({ json: async () => ({ content: [] }) })
  const res = await main(params)
  expect(res.statusCode).toBe(200)
  expect(context.set).toHaveBeenCalledWith('campaign-sync', expect.objectContaining({
    client_id: 'id',
    client_secret: 'secret',
    private_key: 'key',
    meta_scopes: ['ent_campaign_sdk']
  }), true)
})

test('needs the key', async () => {
  const { privateKey, ...others } = params
  const res = await main(others)
  expect(res.error.statusCode).toBe(400)
})
