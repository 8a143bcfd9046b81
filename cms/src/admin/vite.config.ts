import { editStrapi } from './strapi/plugin'

interface Config { plugins?: unknown[] }

/** Strapi builds its dashboard with Vite and asks this file for changes of its settings. */
export default (config: Config): Config => ({ ...config, plugins: [...config.plugins ?? [], editStrapi()] })
