import config from 'config';
import { describe } from './describe.js';

// Tells at the start what the service runs with.
console.log(describe(config.get('ims')), config.get(`limits.${process.env.PLAN}`));
