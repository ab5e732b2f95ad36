import { hasBody, renderBody } from '../../../../lib/batch/publish/renderRequest';

const PARTS = { summary: '# shop\n\nDone.\n', rollout: '- [ ] create the credential\n' };

it('joins summary and rollout sheet', () => {
  expect(renderBody(PARTS)).toMatch(
    /^# shop\n\nDone\.\n\n---\n\n- \[ \] create the credential\n\n<!-- ims-codemod [0-9a-f]{64} -->\n$/,
  );
  expect(renderBody({ summary: undefined, rollout: undefined })).toContain('client credentials');
});

it('knows its own text again, whatever a service or a person did to it', () => {
  const body = renderBody(PARTS);
  expect(hasBody(body.replaceAll('\n', '\r\n').trim(), body)).toBe(true);
  expect(hasBody(body.replace('[ ]', '[x]'), body)).toBe(true);
  expect(hasBody(renderBody({ ...PARTS, rollout: 'else' }), body)).toBe(false);
  expect(hasBody('', body)).toBe(false);
});

it('stays below what a service takes, and without secrets', () => {
  const body = renderBody({ summary: 'a line of the summary\n'.repeat(5000), rollout: undefined });
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/summary\n\n\(The rest is too long/);
  expect(renderBody({ summary: 'client_secret: "hunter22hunter22"', rollout: undefined })).not.toContain(
    'hunter22',
  );
});
