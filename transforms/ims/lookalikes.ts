/**
 * Marks of things that look like the flow and are not. Sources: Adobe's AEM as a Cloud Service documentation
 * (jwt-credentials-deprecation-in-adobe-developer-console), adobe/aemcs-api-client-lib README.
 */

/** Metascopes that only AEM as a Cloud Service credentials carry. */
export const AEM_METASCOPE = /\bent_aem_cloud_(?:api|sdk)\b/;

/** Client ids that the AEM Developer Console hands out. */
export const AEM_CLIENT_ID = /\bcm-p\d+-e\d+/;

/** `integration.technicalAccount`, the shape of AEM service credentials. */
export const AEM_PROPERTIES = ['integration', 'technicalAccount'] as const;

/** Environment variables that hold AEM service credentials. Source: AEM headless samples of Adobe. */
export const AEM_VARIABLE = /^AEM_SERVICE_?CREDENTIALS/;

/** Command-line options that make the JWT flow part of what a program offers. */
export const KEY_OPTION = /^(?:-\w,\s*)?(?:--)?private-?key(?:-?(?:path|file))?\b/i;
