/*
 * What Sourcegraph takes as a batch spec, in our own words: the keys it knows, which of them it insists on, and their
 * types. Read from schema/batch_spec.schema.json of github.com/sourcegraph/src-cli, which no package brings along; of
 * versions that differ, the stricter one.
 */

const TEXT = { type: 'string' };
const TEXTS = { type: 'object', additionalProperties: TEXT };

/** An object that may hold nothing else. */
function closed(required: readonly string[], properties: object): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

function listOf(items: object): object {
  return { type: 'array', items };
}

const STEP = closed(['run', 'container'], {
  run: TEXT,
  container: TEXT,
  outputs: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['value'],
      properties: { value: TEXT, format: { enum: ['json', 'yaml', 'text'] } },
    },
  },
  env: { oneOf: [TEXTS, listOf({ oneOf: [TEXT, { ...TEXTS, minProperties: 1, maxProperties: 1 }] })] },
  files: TEXTS,
});

const CHANGESET = closed(['title', 'branch', 'commit', 'published'], {
  title: TEXT,
  body: TEXT,
  branch: TEXT,
  commit: closed(['message'], {
    message: TEXT,
    author: closed(['name', 'email'], { name: TEXT, email: TEXT }),
  }),
  published: { oneOf: [{ type: 'boolean' }, { const: 'draft' }] },
});

/** JSON Schema of the parts of a batch spec that make changes. */
export const SOURCEGRAPH_SPEC = closed(['name'], {
  name: { type: 'string', pattern: '^[\\w.-]+$' },
  description: TEXT,
  on: listOf({
    oneOf: [
      closed(['repositoriesMatchingQuery'], { repositoriesMatchingQuery: TEXT }),
      closed(['repository'], { repository: TEXT, branch: TEXT }),
    ],
  }),
  workspaces: listOf(
    closed(['rootAtLocationOf'], {
      rootAtLocationOf: TEXT,
      in: TEXT,
      onlyFetchWorkspace: { type: 'boolean' },
    }),
  ),
  steps: listOf(STEP),
  changesetTemplate: CHANGESET,
});
