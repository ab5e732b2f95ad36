import { actionInputs } from './actions/actionInputs';
import { aioAppsAction } from './aioAppsAction';
import { aioCommands } from './aioCommands';
import { aioFiles } from './aioFiles';
import { ciPrivateKey } from './ciPrivateKey';
import { curlExchange } from './curlExchange';
import { definitions } from './env/definitions';
import { dotenv } from './env/dotenv';
import { markdown } from './env/markdown';
import { imsContextJson } from './imsContextJson';
import { nodeConfig } from './nodeConfig/nodeConfig';
import { packageJson } from './packages/packageJson';
import { pdfServicesCredentials } from './pdfServicesCredentials';
import { programs } from './env/programs';
import { postman } from './postman/postman';
import { reactorCommands } from './reactorCommands';
import type { ManifestRule } from './types';

/** All rules for files that are not JavaScript; several may speak of one file, and their edits must not overlap. */
export const MANIFEST_RULES: readonly ManifestRule[] = [
  packageJson,
  dotenv,
  definitions,
  actionInputs,
  nodeConfig,
  markdown,
  programs,
  aioAppsAction,
  reactorCommands,
  aioCommands,
  aioFiles,
  imsContextJson,
  curlExchange,
  ciPrivateKey,
  postman,
  pdfServicesCredentials,
];
