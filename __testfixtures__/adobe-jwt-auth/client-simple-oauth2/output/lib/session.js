var auth = require('./adobe-ims-token')

exports.getToken = function () {
    return auth({
        clientId: process.env.CLIENT_ID,
        clientSecret: process.env.CLIENT_SECRET,
        scopes: ['openid', 'AdobeID', 'user_management_sdk'],
        ims: process.env.IMS_HOST
    }).then(function (answer) {
        exports.expiresAt = Date.now() + answer.expires_in * 1000
        return answer.access_token
    }).catch(function (error) {
        if (error.code === 'request_failed') console.error('IMS cannot be reached')
        throw error
    })
}
