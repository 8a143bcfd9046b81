import { isRecord } from './attributes'

/** Whether entries of a type have a version per language. */
export const isLocalizedType = ({ pluginOptions }: { readonly pluginOptions?: unknown }): boolean =>
  isRecord(pluginOptions) && isRecord(pluginOptions.i18n) && pluginOptions.i18n.localized === true
