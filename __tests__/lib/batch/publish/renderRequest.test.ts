import { hasBody, renderBody } from '../../../../lib/batch/publish/renderRequest';

const SUMMARY = '# shop\n\nDone.\n';

function makeReport(message: string) {
  return { rollout: { credentials: [], elsewhere: [{ file: 'deploy.yml', line: 3, message }] } };
}

it('joins summary and rollout sheet', () => {
  expect(renderBody(SUMMARY, makeReport('Drop the key.'))).toMatch(
    /^# shop\n\nDone\.\n\n---\n\n# Rollout[^]*- \[ \] `deploy\.yml:3` Drop the key\.\n\n<!-- ims-codemod [0-9a-f]{64} -->\n$/,
  );
  expect(renderBody(SUMMARY, { rollout: { credentials: [], elsewhere: [] } })).not.toContain('Rollout');
  expect(renderBody(undefined)).toContain('client credentials');
});

it('knows its own text again, whatever a service or a person did to it', () => {
  const body = renderBody(SUMMARY, makeReport('Drop the key.'));
  expect(hasBody(body.replaceAll('\n', '\r\n').trim(), body)).toBe(true);
  expect(hasBody(body.replace('[ ]', '[x]'), body)).toBe(true);
  expect(hasBody(renderBody(SUMMARY, makeReport('else')), body)).toBe(false);
  expect(hasBody('', body)).toBe(false);
});

it('stays below what a service takes, and without secrets', () => {
  const body = renderBody('a line of the summary\n'.repeat(5000));
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/summary\n\n\(The rest is too long/);
  expect(renderBody('client_secret: "hunter22hunter22"')).not.toContain('hunter22');
});
