const http = require('http');
const { ims } = require('./config');
const { sync } = require('./sync');

http.createServer(async (request, response) => response.end(await sync())).listen(8080, () => {
  console.error('listening on 8080 as', ims.technicalAccountId);
});
