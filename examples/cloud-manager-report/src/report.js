const { listExecutions, listPipelines } = require('./cloud-manager');
const { formatReport } = require('./format-report');

async function report() {
  const programId = process.env.PROGRAM_ID;
  const [pipelines, executions] = await Promise.all([listPipelines(programId), listExecutions(programId)]);
  return formatReport(pipelines, executions);
}

if (require.main === module) {
  report().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

module.exports = { report };
