const MARKS = { FINISHED: 'ok', FAILED: 'FAILED', ERROR: 'FAILED', CANCELLED: 'cancelled', RUNNING: 'running' };

function minutesBetween(start, end) {
  return Math.round((new Date(end) - new Date(start)) / 60000);
}

/** One line per pipeline, the ones that failed first. */
function formatReport(pipelines, executions) {
  const lines = pipelines.map((pipeline) => {
    const runs = executions.filter((execution) => execution.pipelineId === pipeline.id);
    const last = runs.sort((a, b) => new Date(b.createdAt) - new Date(a.createdAt))[0];
    if (!last) return { name: pipeline.name, mark: 'never ran', detail: '' };
    const detail = last.finishedAt ? `${minutesBetween(last.createdAt, last.finishedAt)} min` : '';
    return { name: pipeline.name, mark: MARKS[last.status] || last.status, detail };
  });

  return lines
    .sort((a, b) => (b.mark === 'FAILED') - (a.mark === 'FAILED') || a.name.localeCompare(b.name))
    .map(({ name, mark, detail }) => `${mark.padEnd(10)} ${name} ${detail}`.trimEnd())
    .join('\n');
}

module.exports = { formatReport };
