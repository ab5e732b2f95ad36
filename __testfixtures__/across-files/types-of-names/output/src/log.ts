import type { Config, PublicConfig } from './types';

export const loggable = ({ clientSecret, ...rest }: Config): PublicConfig => rest;
