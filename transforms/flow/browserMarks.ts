/** Marks by which a file shows on which side of the network it runs. */

/** Objects that only browsers and their extensions have. */
export const BROWSER_GLOBALS: ReadonlySet<string> = new Set([
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'chrome',
]);

/** Packages of code that is made for a browser or another program in the user's hands. */
export const BROWSER_PACKAGES = /^(@angular\/core|vue|svelte|react-native|jquery|uxp)$/;

/** Methods of browser automation whose function runs in the page, not in the program that calls them. */
export const PAGE_METHODS: ReadonlySet<string> = new Set([
  ...['evaluate', 'evaluateHandle', 'evaluateOnNewDocument', 'evaluateAll', '$eval', '$$eval'],
  ...['waitForFunction', 'addInitScript', 'execute', 'executeScript', 'executeAsyncScript'],
]);

/** Variables that bundlers copy into the pages they build, by their prefix, when they hold a secret. */
export const PUBLIC_SECRET =
  /^(REACT_APP|NEXT_PUBLIC|NUXT_PUBLIC|VITE|VUE_APP|GATSBY|EXPO_PUBLIC|PUBLIC)_\w*(SECRET|PRIVATE_?KEY|JWT)/;

/** Modules that only a server, or a program on its own machine, can load. */
export const SERVER_MODULES =
  /^(node:.*|fs|fs\/promises|fs-extra|http|https|http2|net|child_process|worker_threads|cluster|server-only)$|^(express|koa|fastify|hono|restify|@hapi\/hapi|next\/(server|headers|og)|react-dom\/server(\.\w+)?|@remix-run\/(node|express)|aws-lambda|@google-cloud\/functions-framework)$/;

/** Folders and file names that frameworks keep for their server. */
export const SERVER_PATHS =
  /(^|\/)(pages\/api|netlify\/functions|server)\/|(^|\/)app\/(.*\/)?route\.[jt]sx?$|(^|\/)(server|middleware)\.[jt]sx?$|\.server\.[jt]sx?$/;

/** Functions that frameworks run on their server, whatever else stands in the file. */
export const SERVER_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['getServerSideProps', 'getStaticProps', 'getStaticPaths', 'generateMetadata', 'generateStaticParams'],
  ...['loader', 'action'],
]);
