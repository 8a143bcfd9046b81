import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import { createConfigForNuxt } from '@nuxt/eslint-config'
import vueAccessibility from 'eslint-plugin-vuejs-accessibility'

/**
 * Style and the arrows between the folders (docs/architecture.md). An arrow that is not allowed says where to go
 * instead.
 */

const values = { allowTypeImports: true }
const contract = {
  group: ['@buendnis/contract', '@buendnis/contract/*'],
  ...values,
  message: 'Only web/server/cms parses answers of the CMS. Elsewhere take types alone: import type … from \'@buendnis/contract\'.',
}
const server = {
  group: ['**/server/**', '~~/server/**', '#server/**', '@@/server/**'],
  message: 'Pages know no server code. Ask through a composable in app/composables, or move what both need to web/shared.',
}
const app = {
  group: ['~/**', '@/**', '**/app/**', '#app', '#app/**', '#imports'],
  message: 'Only web/app may use web/app. Move what both need to web/shared.',
}
const front = {
  group: ['**/front/**'],
  message: 'The front server stands in front of Nuxt and knows it only as a listener.',
}
const strapi = {
  group: ['**/cms/**', 'axios', 'qs'],
  message: 'Only web/server/cms talks to Strapi. Ask one of its readers from server/api.',
}

const restrict = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })

/** Composables that a portable component must not call: they are imported automatically, so no import shows them. */
const reaching = '/^(useI18n|useLocaleInfo|useContentLocale|useSite|useTopic|use(Known)?Site|useLinks|useLanguageLinks|use(Async)?(Fetch|Data)|useAsyncData|useRoute|useRouter|useNuxtApp|use(Offers?|Institutions?|News|NewsItem|PositionPapers?|Page|HelpLines))$/'

export default createConfigForNuxt({
  features: { stylistic: { semi: false, quotes: 'single', indent: 2, braceStyle: '1tbs', arrowParens: false }, tooling: false },
  dirs: { root: ['web'], src: ['web/app'] },
})
  .prepend({
    ignores: [
      '**/node_modules/**', '**/dist/**', '**/build/**', '**/.nuxt/**', '**/.output/**', '**/.tmp/**', '**/.strapi/**',
      '**/.cache/**', '**/coverage/**', '**/types/generated/**', 'cms/public/**', '.data/**',
    ],
  })
  .append(
    ...vueAccessibility.configs['flat/recommended'],
    ...vueI18n.configs.recommended,
    {
      settings: {
        'vue-i18n': { localeDir: './web/i18n/locales/*.json', messageSyntaxVersion: '^11.0.0' },
      },
    },
    {
      name: 'project/style',
      files: ['**/*.{ts,tsx,mts,js,mjs,vue}'],
      rules: {
        '@stylistic/max-len': ['error', {
          // 120 is what we write; ten more are no reason to stop anybody.
          code: 130, ignoreUrls: true, ignoreRegExpLiterals: true, ignoreStrings: true, ignoreTemplateLiterals: true,
        }],
        '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
        '@stylistic/arrow-parens': 'off',
        '@stylistic/operator-linebreak': 'off',
        '@stylistic/quote-props': 'off',
        'nuxt/nuxt-config-keys-order': 'off',
      },
    },
    {
      name: 'project/types',
      files: ['**/*.{ts,tsx,mts,vue}'],
      rules: {
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/ban-ts-comment': 'error',
        '@typescript-eslint/no-non-null-assertion': 'error',
        '@typescript-eslint/no-dynamic-delete': 'off',
      },
    },
    { name: 'project/contract', files: ['contract/src/**/*.ts'], rules: restrict({
      regex: '^(?!zod$|\\.)',
      message: 'The contract imports zod and its own files, nothing else: both sides build on it.',
    }) },
    { name: 'project/cms', files: ['cms/src/**/*.{ts,tsx}', 'cms/config/**/*.ts'], rules: restrict({
      ...contract,
      message: 'The CMS takes types from the contract, no values: at run time it knows only its own files. Tests compare both.',
    }) },
    { name: 'project/shared', files: ['web/shared/**/*.ts'], rules: restrict(app, server, front, contract) },
    { name: 'project/app', files: ['web/app/**/*.{ts,vue}'], rules: restrict(server, front, contract, strapi) },
    { name: 'project/enhance', files: ['web/app/enhance/**/*.ts'], rules: restrict(app, server, front, contract, strapi, {
      group: ['vue', 'vue-*', '#app', '#imports', '../c*', '../u*', '../a*', '../p*', '../l*'],
      message: 'The script of the pages knows the finished HTML, its own files, #shared and a library after a tap. No framework.',
    }) },
    { name: 'project/server', files: ['web/server/**/*.ts'], rules: restrict(app, front, contract) },
    { name: 'project/server-cms', files: ['web/server/cms/**/*.ts'], rules: restrict(app, front) },
    { name: 'project/front', files: ['web/front/**/*.ts'], rules: restrict(app, server, contract) },
    {
      name: 'project/shared-lists',
      // Languages and vocabularies must not stand in two places: these files hand them on.
      files: ['web/shared/utils/{locales,vocabularies}.ts'],
      rules: restrict(app, server, front),
    },
    {
      name: 'project/ui',
      files: ['web/app/components/ui/**/*.vue'],
      rules: {
        ...restrict(server, front, contract, strapi, {
          group: ['#imports', '#app', 'vue-i18n', '~/composables/**', '**/composables/**'],
          message: 'Components in ui/ are portable: they get everything as props and slots.',
        }),
        'no-restricted-syntax': ['error', {
          selector: `CallExpression[callee.name=${reaching}]`,
          message: 'Components in ui/ are portable: they fetch nothing and know no language. Pass it as a prop.',
        }],
        'vue/no-restricted-syntax': ['error', {
          selector: 'CallExpression[callee.name=/^\\$(t|n|d)$/]',
          message: 'Components in ui/ know no language. Pass the words as a prop.',
        }],
      },
    },
    {
      name: 'project/vue',
      files: ['web/app/**/*.vue'],
      rules: {
        'vue/multi-word-component-names': 'off',
        'vue/no-v-html': 'error',
        'vue/max-attributes-per-line': 'off',
        // A label may stand around its control or name it.
        'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      },
    },
    {
      name: 'project/words',
      files: ['web/app/**/*.{ts,vue}'],
      rules: {
        '@intlify/vue-i18n/no-raw-text': ['error', { ignorePattern: '^[-–—·|/:,.#()+@\\s\\d]*$' }],
        '@intlify/vue-i18n/no-missing-keys': 'error',
        '@intlify/vue-i18n/no-dynamic-keys': 'off',
      },
    },
  )
