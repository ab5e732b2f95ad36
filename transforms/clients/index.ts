import { axiosAdapter } from './axios';
import { fetchAdapter } from './fetch';
import { requestAdapter } from './request';
import type { ClientAdapter } from './types';
import { undiciAdapter } from './undici';

/** Every client, named ones first: the fetch adapter also reads functions it does not know by name. */
export const CLIENTS: readonly ClientAdapter[] = [axiosAdapter, requestAdapter, undiciAdapter, fetchAdapter];
