import config from 'config';
import { createSign } from 'node:crypto';

export const sign = (body) => createSign('sha256').update(body).sign(config.get('keys.webhook'), 'hex');
