import type { SourceFile } from '../types';
import { isEnvFile, isEnvTemplate } from './env/envFiles';
import { findingIn } from './lines';
import type { ManifestRule } from './types';

const RULE = 'aio-command';

/** A JWT credential in the configuration of a workspace, `.aio` or `console.json`. Source: @adobe/aio-cli-plugin-app, schema/config.schema.json. */
const IN_CONSOLE = /["']?integration_type["']?\s*:\s*["']?service\b(?!_)/;

/** The same in a `.env`, where the CLI writes `_` twice. Source: @adobe/aio-cli-plugin-app, src/lib/import-helper.js. */
const IN_ENV = /^[\t ]*(?:export[\t ]+)?AIO_IMS_CONTEXTS_\w+_(?:META__SCOPES|PRIVATE__KEY)[\t ]*=/im;

/** Files that the aio CLI, or the Developer Console, has written: they are made anew, and not edited. */
export const aioFiles: ManifestRule = {
  meta: {
    id: RULE,
    summary: 'Says how the files are made anew that the aio CLI keeps the JWT credential in.',
    fingerprints: ['"integration_type"', '_meta__scopes', '_META__SCOPES', '_private__key', '_PRIVATE__KEY'],
    docs: 'docs/aio-command.md',
  },
  matches: (path) => /(?:^|\/)\.aio$|\.json$/.test(path) || (isEnvFile(path) && !isEnvTemplate(path)),
  follows: 'fingerprint',
  apply: (file) => {
    const at = credentialIn(file);
    const findings = at === undefined ? [] : [findingIn(file, at, RULE, 'left', MESSAGE)];
    return { edits: [], findings, defines: [] };
  },
};

const MESSAGE =
  'Holds the JWT credential as the Developer Console and the aio CLI write it: not edited. Once the workspace has the OAuth Server-to-Server credential, download its configuration from the Developer Console and run `aio app use FILE --merge` (or --overwrite).';

function credentialIn({ path, text }: SourceFile): number | undefined {
  const found = (isEnvFile(path) ? IN_ENV : IN_CONSOLE).exec(text);
  const isWhole = isEnvFile(path) || /["']?jwt["']?\s*:/.test(text);
  return isWhole ? found?.index : undefined;
}
