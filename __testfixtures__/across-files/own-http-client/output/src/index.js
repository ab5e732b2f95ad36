const { UserManagement } = require('./UserManagement');

const users = new UserManagement({
  clientId: process.env.UMAPI_CLIENT_ID,
  clientSecret: process.env.UMAPI_CLIENT_SECRET,
  orgId: process.env.UMAPI_ORG_ID,
});

exports.getToken = () => users.getToken();
exports.listGroups = () => users.listGroups();
