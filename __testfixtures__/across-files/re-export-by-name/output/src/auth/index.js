// Everything about authentication, in one place.
export { apiHeaders } from './headers.js';
