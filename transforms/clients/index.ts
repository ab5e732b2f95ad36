import { axiosAdapter } from './axios';
import { fetchAdapter } from './fetch';
import { gotAdapter } from './got';
import { kyAdapter } from './ky';
import { needleAdapter } from './needle';
import { nodeHttpAdapter } from './nodeHttp';
import { nodeHttp2Adapter } from './nodeHttp2';
import { requestAdapter } from './request';
import { superagentAdapter } from './superagent';
import type { ClientAdapter } from './types';
import { undiciAdapter } from './undici';

/** Every client, named ones first: the fetch adapter also reads functions it does not know by name. */
export const CLIENTS: readonly ClientAdapter[] = [
  axiosAdapter,
  requestAdapter,
  gotAdapter,
  needleAdapter,
  superagentAdapter,
  kyAdapter,
  nodeHttpAdapter,
  nodeHttp2Adapter,
  undiciAdapter,
  fetchAdapter,
];
