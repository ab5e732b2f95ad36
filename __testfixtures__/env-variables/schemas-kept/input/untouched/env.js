const { z } = require('zod');

exports.env = z.object({ OTHER_PRIVATE_KEY: z.string(), OTHER_META_SCOPES: z.string() }).parse(process.env);
