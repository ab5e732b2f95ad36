import type { Config, PublicConfig } from './types';

export const loggable = ({ clientSecret, privateKey, ...rest }: Config): PublicConfig => rest;
