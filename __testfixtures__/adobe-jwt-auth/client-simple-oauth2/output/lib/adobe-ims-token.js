const { ClientCredentials } = require('simple-oauth2')

const IMS = 'https://ims-na1.adobelogin.com'

/**
 * Asks Adobe IMS for a token of an OAuth Server-to-Server credential.
 *
 * @param {object} options
 * @param {string} options.clientId
 * @param {string} options.clientSecret
 * @param {string | string[]} options.scopes a list, or a text with commas in between
 * @param {string} [options.ims] another IMS than that of production
 * @returns {Promise<{ access_token: string, expires_in: number }>} the answer; expires_in counts seconds
 * @throws {Error} with a `code`: missing_params, request_failed, invalid_response_body, or the error that IMS names
 */
async function getAdobeToken(options) {
    const { clientId, clientSecret, scopes, ims = IMS } = options
    const missing = Object.entries({ clientId, clientSecret, scopes })
        .filter(([, value]) => !value || value.length === 0)
        .map(([name]) => name)
    if (missing.length > 0)
        throw failure('missing_params', `Required parameter(s) ${missing.join(', ')} are missing`)
    const client = new ClientCredentials({
        client: { id: clientId, secret: clientSecret },
        auth: { tokenHost: ims, tokenPath: '/ims/token/v3' },
        options: { authorizationMethod: 'body', scopeSeparator: ',' },
    })
    const { token } = await client.getToken({ scope: scopes }).catch((error) => {
        throw explain(error)
    })
    const { access_token, token_type, expires_in } = token
    if (!access_token || !token_type || expires_in === undefined)
        throw failure('invalid_response_body', 'Unexpected answer while asking for a token.')
    return { access_token, token_type, expires_in }
}

function explain(error) {
    const { res, payload, message = error.message } = error.data || {}
    if (!res)
        return failure('request_failed', `Request failed while asking for a token. ${message}`)
    const { error: code, error_description: description } = payload || {}
    if (code) return failure(code, description || message)
    return failure('invalid_response_body', `Unexpected answer while asking for a token. ${message}`)
}

function failure(code, message) {
    return Object.assign(new Error(message), { code })
}

module.exports = getAdobeToken
