'use strict';

const js = require('@eslint/js');
const { defineConfig } = require('eslint/config');
const importX = require('eslint-plugin-import-x');
const tseslint = require('typescript-eslint');

/** The layers of the project; a layer may import from those listed for it, never the other way round. */
const forbidden = (target, from, why) => ({
  target,
  from,
  message: `${target} must not import ${from}: ${why}`,
});

module.exports = defineConfig(
  { ignores: ['dist', 'coverage', '__testfixtures__', 'examples'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.js', '.json'] } } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: __dirname,
          zones: [
            forbidden('./lib', './bin', 'the command line calls the library'),
            forbidden('./transforms', './bin', 'transforms are pure'),
            forbidden('./transforms', './lib', 'transforms are pure'),
            forbidden(
              './transforms/ast',
              ['./transforms/ims', './transforms/clients'],
              'syntax code knows nothing of IMS',
            ),
            forbidden(
              './transforms/ims',
              ['./transforms/ast', './transforms/clients'],
              'facts import nothing',
            ),
          ],
        },
      ],
    },
  },
  {
    files: ['transforms/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            'fs',
            'node:fs',
            'fs/promises',
            'node:fs/promises',
            'child_process',
            'node:child_process',
          ].map((name) => ({ name, message: 'transforms are pure: no file system, no processes' })),
        },
      ],
    },
  },
  { files: ['__tests__/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
      },
    },
  },
);
