import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'reports/**', 'vectors/**'] },
  // No comment in a file makes an exception to a rule, and no text, pattern or address is exempt from 140 columns.
  {
    files: ['**/*.{ts,cjs,mjs,js}'],
    linterOptions: { noInlineConfig: true },
    rules: { 'max-len': ['error', { code: 140 }] },
  },
  {
    files: ['steps/**/*.ts', 'support/**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] }] },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: one idea, one name.' },
        { selector: 'PrivateIdentifier', message: 'One idiom: `private`, which parameters of constructors can have too.' },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
    },
  },
  // A table of attacks: a row each, whatever length Prettier gives it.
  { files: ['support/bench/attacks/signature-attacks.ts'], rules: { 'max-lines': 'off' } },
);
