// Reads what the command line tools of the team keep.
module.exports = () => require('os').userInfo().username;
