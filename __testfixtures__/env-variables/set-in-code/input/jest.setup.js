// What the tests run with
process.env.ADOBE_CLIENT_ID = 'id';
process.env.ADOBE_CLIENT_SECRET ??= 'not-a-secret';
process.env.ADOBE_META_SCOPES = 'ent_user_sdk';
// any key will do
process.env['ADOBE_PRIVATE_KEY_PATH'] = 'key';
