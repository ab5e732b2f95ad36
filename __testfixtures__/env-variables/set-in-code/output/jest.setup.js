// What the tests run with
process.env.ADOBE_CLIENT_ID = 'id';
process.env.ADOBE_CLIENT_SECRET ??= 'not-a-secret';
process.env.ADOBE_SCOPES = 'openid,AdobeID,user_management_sdk';
