var fs = require('fs')
var auth = require('@adobe/jwt-auth')

exports.getToken = function () {
    return auth({
        clientId: process.env.CLIENT_ID,
        clientSecret: process.env.CLIENT_SECRET,
        technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
        orgId: process.env.ORG_ID,
        metaScopes: ['ent_user_sdk'],
        privateKey: fs.readFileSync('private.key'),
        ims: process.env.IMS_HOST
    }).then(function (answer) {
        exports.expiresAt = Date.now() + answer.expires_in
        return answer.access_token
    }).catch(function (error) {
        if (error.code === 'request_failed') console.error('IMS cannot be reached')
        throw error
    })
}
