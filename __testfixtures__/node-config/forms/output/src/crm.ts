import config from 'config';

export const crm = { url: config.get<string>('adobe.crm'), scopes: config.get<string>('adobe.scopes') };
