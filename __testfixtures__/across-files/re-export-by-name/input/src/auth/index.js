// Everything about authentication, in one place.
export { default as signAssertion } from './sign.js';
export { apiHeaders } from './headers.js';
