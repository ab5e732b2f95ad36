const assert = require('node:assert');
const { test } = require('node:test');
const { formatReport } = require('../src/format-report');

test('puts failed pipelines first', () => {
  const pipelines = [
    { id: '1', name: 'Production' },
    { id: '2', name: 'Stage' },
    { id: '3', name: 'Unused' },
  ];
  const executions = [
    { pipelineId: '1', status: 'FINISHED', createdAt: '2024-05-01T10:00:00Z', finishedAt: '2024-05-01T10:42:00Z' },
    { pipelineId: '2', status: 'FINISHED', createdAt: '2024-05-01T09:00:00Z', finishedAt: '2024-05-01T09:10:00Z' },
    { pipelineId: '2', status: 'FAILED', createdAt: '2024-05-02T09:00:00Z', finishedAt: '2024-05-02T09:03:00Z' },
  ];
  assert.strictEqual(
    formatReport(pipelines, executions),
    ['FAILED     Stage 3 min', 'ok         Production 42 min', 'never ran  Unused'].join('\n'),
  );
});
